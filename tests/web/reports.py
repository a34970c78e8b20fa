#!/usr/bin/env python3
"""reports.py: writes the reports that the browser tests read, as JSON lines. All invented; one holds markup in every field."""
import json, sys

TAG = '<img src=x onerror="document.title=1"><script>document.title=1</script>'

REPORTS = [
    {"id": "talks-1", "date": "2024-02-05", "title": "Norway and Chile hold talks", "source": "Example Wire",
     "text": "OSLO, February 5, 2024 (Example Wire) - Norwegian Foreign Minister Espen Barth Eide met Chilean Foreign Minister Alberto van Klaveren "
             "in Oslo on Monday. Norway and Chile discussed fisheries, the Norwegian Foreign Ministry said.\n\n"
             "Van Klaveren said that Chile may join the pact next year. Norway denied that it had threatened Chile."},
    {"id": "pact-1", "date": "2024-03-20", "title": "Parliament approves pact", "source": "Example Wire",
     "text": "NAIROBI, March 20, 2024 (Example Wire) - Kenya and Estonia have signed an agreement on digital trade, the Kenyan Foreign Ministry said on "
             "Wednesday.\n\nThe agreement was signed in Nairobi on March 14, 2024. On March 19, the Kenyan parliament approved the agreement. "
             "Out of 230 lawmakers present, 171 voted in favour, 40 voted against and nine abstained."},
    {"id": "pact-2", "date": "2024-03-21", "title": "Vote on pact counted otherwise", "source": "Other Agency",
     "text": "NAIROBI, March 21, 2024 (Other Agency) - The Kenyan parliament approved the agreement with Estonia on March 19. "
             "Out of 230 lawmakers present, 175 voted in favour, 40 voted against and nine abstained."},
    {"id": "pact-3", "date": "2024-06-02", "title": "Pact ratified", "source": "Example Wire",
     "text": "TALLINN, June 2, 2024 (Example Wire) - Estonia ratified the treaty with Kenya on June 1, 2024."},
    {"id": "strike-1", "date": "2023-11-12", "title": "Shelling reported", "source": "Example Wire",
     "text": "Azerbaijan shelled positions of Armenia on November 11, 2023, the Armenian Defence Ministry said. Azerbaijan denied that it had attacked Armenia."},
    {"id": "strike-2", "date": "2023-11-13", "title": "Talks after shelling", "source": "Other Agency",
     "text": "Armenia condemned Azerbaijan on November 12, 2023. Armenia and Azerbaijan held talks in Brussels on November 13, 2023."},
    {"id": "astral", "date": "2024-01-10", "title": "Emoji before the facts \U0001f600",
     "text": "\U0001f600\U0001f680 Peru signed a treaty with Japan in Lima on January 9, 2024, the Peruvian government said. Japan thanked Peru."},
    {"id": TAG, "date": "2024-04-04", "title": TAG, "url": "javascript:document.title=1", "source": TAG,
     "text": f"{TAG} France and Ghana signed an agreement in Accra on April 3, 2024, the {TAG} Ghanaian government said. "
             f"Minister {TAG} said that “Ghana {TAG} may leave”."},
    {"id": "fish-1", "date": "2024-04-04", "title": "Sanctions reported", "source": "Example Wire",
     "text": "Uganda imposed sanctions on Samoa on April 2, 2024, because of a quarrel over fish."},
    {"id": "fish-2", "date": "2024-04-05", "title": "No sanctions, says Kampala", "source": "Other Agency",
     "text": "Uganda did not impose sanctions on Samoa on April 2, 2024."},
    {"id": "untold", "date": "2024-05-03", "title": "Treaty ratified", "source": "Other Agency",
     "text": "HELSINKI, May 3, 2024 (Other Agency) - Finland ratified a treaty with Bolivia on May 2, 2024."},
]

if __name__ == "__main__":
    with open(sys.argv[1], "w", encoding="utf8") as out:
        for report in REPORTS:
            out.write(json.dumps(report) + "\n")
