"""The objects of the record and their fields, typed. Made by tools/documents.py from the program's own tables: do not edit."""

from __future__ import annotations

from typing import Dict, List, Literal, Optional, Tuple

from ._item import Item, Span


class RecordFields(Item):
    """one document's record"""

    __slots__ = ()

    @property
    def bede(self) -> Origin:
        """what made the record"""
        value: Origin = Origin(self._fields["bede"], self._record)
        return value

    @property
    def document(self) -> Document:
        """what was read"""
        value: Document = Document(self._fields["document"], self._record)
        return value

    @property
    def actors(self) -> Tuple[Actor, ...]:
        """who is named"""
        value: Tuple[Actor, ...] = tuple(Actor(one, self._record) for one in self._fields["actors"])
        return value

    @property
    def events(self) -> Tuple[Event, ...]:
        """who did what to whom"""
        value: Tuple[Event, ...] = tuple(Event(one, self._record) for one in self._fields["events"])
        return value

    @property
    def claims(self) -> Tuple[Claim, ...]:
        """on whose word"""
        value: Tuple[Claim, ...] = tuple(Claim(one, self._record) for one in self._fields["claims"])
        return value

    @property
    def agreements(self) -> Tuple[Agreement, ...]:
        """what was agreed, and how far it got"""
        value: Tuple[Agreement, ...] = tuple(Agreement(one, self._record) for one in self._fields["agreements"])
        return value

    @property
    def votes(self) -> Tuple[Vote, ...]:
        """who voted how"""
        value: Tuple[Vote, ...] = tuple(Vote(one, self._record) for one in self._fields["votes"])
        return value

    @property
    def contacts(self) -> Tuple[Contact, ...]:
        """who met, called or wrote to whom"""
        value: Tuple[Contact, ...] = tuple(Contact(one, self._record) for one in self._fields["contacts"])
        return value

    @property
    def sanctions(self) -> Tuple[Sanction, ...]:
        """what was imposed, eased or lifted"""
        value: Tuple[Sanction, ...] = tuple(Sanction(one, self._record) for one in self._fields["sanctions"])
        return value

    @property
    def personnel(self) -> Tuple[Personnel, ...]:
        """who was put into a post or taken out of one; diplomats expelled, recalled, summoned"""
        value: Tuple[Personnel, ...] = tuple(Personnel(one, self._record) for one in self._fields["personnel"])
        return value

    @property
    def casualties(self) -> Tuple[Casualties, ...]:
        """how many were killed, wounded, missing, taken, driven out"""
        value: Tuple[Casualties, ...] = tuple(Casualties(one, self._record) for one in self._fields["casualties"])
        return value

    @property
    def movements(self) -> Tuple[Movement, ...]:
        """forces sent or taken back"""
        value: Tuple[Movement, ...] = tuple(Movement(one, self._record) for one in self._fields["movements"])
        return value

    @property
    def deadlines(self) -> Tuple[Deadline, ...]:
        """ultimatums and deadlines"""
        value: Tuple[Deadline, ...] = tuple(Deadline(one, self._record) for one in self._fields["deadlines"])
        return value

    @property
    def checks(self) -> Tuple[Finding, ...]:
        """what does not add up"""
        value: Tuple[Finding, ...] = tuple(Finding(one, self._record) for one in self._fields["checks"])
        return value


class Origin(Item):
    """what made the record: the same three and the same text give the same record"""

    __slots__ = ()

    @property
    def version(self) -> str:
        """of Bede"""
        value: str = self._fields["version"]
        return value

    @property
    def lexicon(self) -> str:
        """SHA-256 of the lexicon's files"""
        value: str = self._fields["lexicon"]
        return value

    @property
    def model(self) -> str:
        """SHA-256 of the model"""
        value: str = self._fields["model"]
        return value


class Document(Item):
    """what was read"""

    __slots__ = ()

    @property
    def id(self) -> str:
        """the caller's; else the file's path"""
        value: str = self._fields["id"]
        return value

    @property
    def url(self) -> Optional[str]:
        """where it was published"""
        value: Optional[str] = self._fields["url"]
        return value

    @property
    def title(self) -> Optional[str]:
        """known apart from the text"""
        value: Optional[str] = self._fields["title"]
        return value

    @property
    def published(self) -> Optional[str]:
        """day of publication (ISO 8601): the caller's, else the page's, else that of the dateline or of a line above the report"""
        value: Optional[str] = self._fields["published"]
        return value

    @property
    def source(self) -> Optional[str]:
        """publisher or agency"""
        value: Optional[str] = self._fields["source"]
        return value

    @property
    def byline(self) -> Optional[str]:
        """who wrote it"""
        value: Optional[str] = self._fields["byline"]
        return value

    @property
    def language(self) -> str:
        """of the text (ISO 639-1)"""
        value: str = self._fields["language"]
        return value

    @property
    def sha256(self) -> str:
        """of the text as stored"""
        value: str = self._fields["sha256"]
        return value

    @property
    def sentences(self) -> int:
        """how many"""
        value: int = self._fields["sentences"]
        return value

    @property
    def words(self) -> int:
        """how many tokens that are not punctuation"""
        value: int = self._fields["words"]
        return value

    @property
    def notes(self) -> Tuple[str, ...]:
        """what was cut or converted on the way in"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["notes"])
        return value


class Actor(Item):
    """somebody or some body that can act"""

    __slots__ = ()

    @property
    def id(self) -> str:
        r""" "a1" """
        value: str = self._fields["id"]
        return value

    @property
    def name(self) -> str:
        """the fullest name in the text"""
        value: str = self._fields["name"]
        return value

    @property
    def kind(self) -> Literal["person", "state", "organisation", "group", "people"]:
        value: Literal["person", "state", "organisation", "group", "people"] = self._fields["kind"]
        return value

    @property
    def country(self) -> Optional[str]:
        """ISO 3166-1 alpha-3, or the code of an international organisation"""
        value: Optional[str] = self._fields["country"]
        return value

    @property
    def code(self) -> Optional[str]:
        r""" as in CAMEO: country and sectors ("IRNGOV") """
        value: Optional[str] = self._fields["code"]
        return value

    @property
    def sectors(self) -> Tuple[str, ...]:
        """GOV, MIL, LEG ..."""
        value: Tuple[str, ...] = tuple(one for one in self._fields["sectors"])
        return value

    @property
    def office(self) -> Optional[str]:
        """as the lexicon calls it"""
        value: Optional[str] = self._fields["office"]
        return value

    @property
    def known_as(self) -> Optional[str]:
        """the lexicon's entry, where one was matched"""
        value: Optional[str] = self._fields["known_as"]
        return value

    @property
    def unnamed(self) -> bool:
        r""" "officials in Tehran", "analysts" """
        value: bool = self._fields["unnamed"]
        return value

    @property
    def mentions(self) -> Tuple[Span, ...]:
        """where the text names it, in order"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["mentions"])
        return value


class Event(Item):
    """who did what to whom, coded"""

    __slots__ = ()

    @property
    def id(self) -> str:
        r""" "e1" """
        value: str = self._fields["id"]
        return value

    @property
    def plover(self) -> str:
        """PLOVER event type"""
        value: str = self._fields["plover"]
        return value

    @property
    def mode(self) -> Optional[str]:
        """PLOVER mode"""
        value: Optional[str] = self._fields["mode"]
        return value

    @property
    def contexts(self) -> Tuple[str, ...]:
        """PLOVER contexts"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["contexts"])
        return value

    @property
    def cameo(self) -> str:
        """CAMEO code"""
        value: str = self._fields["cameo"]
        return value

    @property
    def goldstein(self) -> float:
        """the code's value on Goldstein's scale"""
        value: float = self._fields["goldstein"]
        return value

    @property
    def quad(self) -> str:
        """verbal or material, cooperation or conflict"""
        value: str = self._fields["quad"]
        return value

    @property
    def actors(self) -> Tuple[str, ...]:
        """ids of who acts; for a symmetric event, all parties"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["actors"])
        return value

    @property
    def recipients(self) -> Tuple[str, ...]:
        """ids of whom it is done to"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["recipients"])
        return value

    @property
    def source(self) -> Optional[str]:
        """CAMEO code of the first dyad's source"""
        value: Optional[str] = self._fields["source"]
        return value

    @property
    def target(self) -> Optional[str]:
        """and of its target"""
        value: Optional[str] = self._fields["target"]
        return value

    @property
    def dyads(self) -> Tuple[Tuple[Optional[str], Optional[str]], ...]:
        """every source and target, by code"""
        value: Tuple[Tuple[Optional[str], Optional[str]], ...] = tuple((one[0], one[1]) for one in self._fields["dyads"])
        return value

    @property
    def date(self) -> Optional[Date]:
        """when"""
        found = self._fields["date"]
        value: Optional[Date] = None if found is None else Date(found, self._record)
        return value

    @property
    def place(self) -> Optional[Place]:
        """where"""
        found = self._fields["place"]
        value: Optional[Place] = None if found is None else Place(found, self._record)
        return value

    @property
    def status(self) -> Literal["actual", "future", "hypothetical", "negated", "historical"]:
        """what the text says of it"""
        value: Literal["actual", "future", "hypothetical", "negated", "historical"] = self._fields["status"]
        return value

    @property
    def according_to(self) -> Optional[str]:
        """id of the claim that carries it; null: the text's own voice"""
        value: Optional[str] = self._fields["according_to"]
        return value

    @property
    def because(self) -> str:
        """the rule and the words that matched"""
        value: str = self._fields["because"]
        return value

    @property
    def evidence(self) -> Tuple[Span, ...]:
        """the words of it"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["evidence"])
        return value


class Claim(Item):
    """what the text gives on another's word"""

    __slots__ = ()

    @property
    def id(self) -> str:
        r""" "c1" """
        value: str = self._fields["id"]
        return value

    @property
    def source(self) -> Optional[str]:
        """id of the actor who says it"""
        value: Optional[str] = self._fields["source"]
        return value

    @property
    def source_text(self) -> Optional[str]:
        """the words of the source"""
        value: Optional[str] = self._fields["source_text"]
        return value

    @property
    def source_kind(self) -> Literal["person", "organisation", "government", "unnamed", "document", "media"]:
        value: Literal["person", "organisation", "government", "unnamed", "document", "media"] = self._fields["source_kind"]
        return value

    @property
    def chain(self) -> Tuple[str, ...]:
        """ids of the claims around it, outermost first: X says that Y said"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["chain"])
        return value

    @property
    def source_span(self) -> Optional[Span]:
        """where the source stands (its first piece)"""
        found = self._fields["source_span"]
        value: Optional[Span] = None if found is None else Span(*found)
        return value

    @property
    def source_spans(self) -> Tuple[Span, ...]:
        """all its pieces"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["source_spans"])
        return value

    @property
    def cue(self) -> Optional[Span]:
        """the words that attribute"""
        found = self._fields["cue"]
        value: Optional[Span] = None if found is None else Span(*found)
        return value

    @property
    def content(self) -> Tuple[Span, ...]:
        """what is claimed, in one piece or more"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["content"])
        return value

    @property
    def quote(self) -> Literal["direct", "indirect", "mixed"]:
        value: Literal["direct", "indirect", "mixed"] = self._fields["quote"]
        return value

    @property
    def status(self) -> Literal["asserted", "hedged", "denied", "intended", "asked"]:
        """how the source puts it"""
        value: Literal["asserted", "hedged", "denied", "intended", "asked"] = self._fields["status"]
        return value

    @property
    def hedges(self) -> Tuple[Span, ...]:
        """the words that make it less than firm"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["hedges"])
        return value

    @property
    def factuality(self) -> Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"]:
        """FactBank's value, as the source has it"""
        value: Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"] = self._fields["factuality"]
        return value

    @property
    def stance(self) -> Optional[str]:
        """what the cue says of the claim: neutral, doubting, endorsing"""
        value: Optional[str] = self._fields["stance"]
        return value

    @property
    def evidence(self) -> Tuple[Span, ...]:
        """source, cue and content"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["evidence"])
        return value


class Agreement(Item):
    """what was agreed"""

    __slots__ = ()

    @property
    def id(self) -> str:
        r""" "g1" """
        value: str = self._fields["id"]
        return value

    @property
    def name(self) -> str:
        """as the text calls it"""
        value: str = self._fields["name"]
        return value

    @property
    def kind(self) -> str:
        """treaty, agreement, memorandum, ceasefire, contract ..."""
        value: str = self._fields["kind"]
        return value

    @property
    def parties(self) -> Tuple[str, ...]:
        """codes of countries and organisations"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["parties"])
        return value

    @property
    def sectors(self) -> Tuple[str, ...]:
        """what it is about"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["sectors"])
        return value

    @property
    def stages(self) -> Tuple[Stage, ...]:
        """in order of life, then of text"""
        value: Tuple[Stage, ...] = tuple(Stage(one, self._record) for one in self._fields["stages"])
        return value

    @property
    def evidence(self) -> Tuple[Span, ...]:
        """where the text names it"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["evidence"])
        return value


class Stage(Item):
    """a step in the life of an agreement"""

    __slots__ = ()

    @property
    def stage(self) -> Literal["proposed", "negotiating", "initialled", "signed", "submitted", "approved", "ratified", "in_force", "suspended", "withdrawn", "rejected", "expired"]:
        value: Literal["proposed", "negotiating", "initialled", "signed", "submitted", "approved", "ratified", "in_force", "suspended", "withdrawn", "rejected", "expired"] = self._fields["stage"]
        return value

    @property
    def body(self) -> Optional[str]:
        """who took it there"""
        value: Optional[str] = self._fields["body"]
        return value

    @property
    def date(self) -> Optional[Date]:
        """when"""
        found = self._fields["date"]
        value: Optional[Date] = None if found is None else Date(found, self._record)
        return value

    @property
    def place(self) -> Optional[Place]:
        """where"""
        found = self._fields["place"]
        value: Optional[Place] = None if found is None else Place(found, self._record)
        return value

    @property
    def vote(self) -> Optional[str]:
        """id of the vote"""
        value: Optional[str] = self._fields["vote"]
        return value

    @property
    def status(self) -> Literal["actual", "future", "hypothetical", "negated", "historical"]:
        value: Literal["actual", "future", "hypothetical", "negated", "historical"] = self._fields["status"]
        return value

    @property
    def according_to(self) -> Optional[str]:
        """id of the claim that carries it"""
        value: Optional[str] = self._fields["according_to"]
        return value

    @property
    def evidence(self) -> Tuple[Span, ...]:
        """the words of it"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["evidence"])
        return value


class Vote(Item):
    """a vote and its numbers, as the text gives them: never repaired"""

    __slots__ = ()

    @property
    def id(self) -> str:
        r""" "v1" """
        value: str = self._fields["id"]
        return value

    @property
    def body(self) -> Optional[str]:
        """who voted"""
        value: Optional[str] = self._fields["body"]
        return value

    @property
    def body_country(self) -> Optional[str]:
        """of which country"""
        value: Optional[str] = self._fields["body_country"]
        return value

    @property
    def subject(self) -> Optional[str]:
        """id of an agreement, else words of the text"""
        value: Optional[str] = self._fields["subject"]
        return value

    @property
    def outcome(self) -> Optional[Literal["passed", "failed"]]:
        value: Optional[Literal["passed", "failed"]] = self._fields["outcome"]
        return value

    @property
    def total_members(self) -> Optional[int]:
        """seats of the body"""
        value: Optional[int] = self._fields["total_members"]
        return value

    @property
    def present(self) -> Optional[int]:
        value: Optional[int] = self._fields["present"]
        return value

    @property
    def for_(self) -> Optional[int]:
        value: Optional[int] = self._fields["for"]
        return value

    @property
    def against(self) -> Optional[int]:
        value: Optional[int] = self._fields["against"]
        return value

    @property
    def abstained(self) -> Optional[int]:
        value: Optional[int] = self._fields["abstained"]
        return value

    @property
    def not_voting(self) -> Optional[int]:
        value: Optional[int] = self._fields["not_voting"]
        return value

    @property
    def needed(self) -> Optional[int]:
        """votes it would take, where the text says so"""
        value: Optional[int] = self._fields["needed"]
        return value

    @property
    def margin(self) -> Optional[int]:
        """by how many votes it was carried or lost, as the text says"""
        value: Optional[int] = self._fields["margin"]
        return value

    @property
    def percent_for(self) -> Optional[float]:
        """share of the votes for, as the text says"""
        value: Optional[float] = self._fields["percent_for"]
        return value

    @property
    def percent_against(self) -> Optional[float]:
        """share of the votes against, as the text says"""
        value: Optional[float] = self._fields["percent_against"]
        return value

    @property
    def vetoed_by(self) -> Tuple[str, ...]:
        """codes of those who stopped it by a veto"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["vetoed_by"])
        return value

    @property
    def counted(self) -> int:
        """for, against, abstained and not voting together"""
        value: int = self._fields["counted"]
        return value

    @property
    def unaccounted(self) -> Optional[int]:
        """present less counted"""
        value: Optional[int] = self._fields["unaccounted"]
        return value

    @property
    def adds_up(self) -> Optional[bool]:
        """null where the text does not give enough to say"""
        value: Optional[bool] = self._fields["adds_up"]
        return value

    @property
    def cited(self) -> Dict[str, Span]:
        """the words each number comes from"""
        value: Dict[str, Span] = {key: Span(*at) for key, at in self._fields["cited"].items()}
        return value

    @property
    def date(self) -> Optional[Date]:
        """when"""
        found = self._fields["date"]
        value: Optional[Date] = None if found is None else Date(found, self._record)
        return value

    @property
    def status(self) -> Literal["actual", "future", "hypothetical", "negated", "historical"]:
        value: Literal["actual", "future", "hypothetical", "negated", "historical"] = self._fields["status"]
        return value

    @property
    def according_to(self) -> Optional[str]:
        """id of the claim that carries it"""
        value: Optional[str] = self._fields["according_to"]
        return value

    @property
    def evidence(self) -> Tuple[Span, ...]:
        """the words of it"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["evidence"])
        return value


class Contact(Item):
    """a visit, meeting, call, letter"""

    __slots__ = ()

    @property
    def id(self) -> str:
        r""" "k1" """
        value: str = self._fields["id"]
        return value

    @property
    def kind(self) -> Literal["visit", "meeting", "call", "letter", "talks", "summit"]:
        value: Literal["visit", "meeting", "call", "letter", "talks", "summit"] = self._fields["kind"]
        return value

    @property
    def from_(self) -> Tuple[str, ...]:
        """codes of who came, called or wrote"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["from"])
        return value

    @property
    def to(self) -> Tuple[str, ...]:
        """codes of whom it was with"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["to"])
        return value

    @property
    def persons(self) -> Tuple[str, ...]:
        """ids of the persons named"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["persons"])
        return value

    @property
    def mediators(self) -> Tuple[str, ...]:
        """codes of who brought them together"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["mediators"])
        return value

    @property
    def date(self) -> Optional[Date]:
        """when"""
        found = self._fields["date"]
        value: Optional[Date] = None if found is None else Date(found, self._record)
        return value

    @property
    def place(self) -> Optional[Place]:
        """where"""
        found = self._fields["place"]
        value: Optional[Place] = None if found is None else Place(found, self._record)
        return value

    @property
    def status(self) -> Literal["actual", "future", "hypothetical", "negated", "historical"]:
        value: Literal["actual", "future", "hypothetical", "negated", "historical"] = self._fields["status"]
        return value

    @property
    def according_to(self) -> Optional[str]:
        """id of the claim that carries it"""
        value: Optional[str] = self._fields["according_to"]
        return value

    @property
    def evidence(self) -> Tuple[Span, ...]:
        """the words of it"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["evidence"])
        return value


class Sanction(Item):
    """a measure against a side: sanctions, embargo, tariff, ban"""

    __slots__ = ()

    @property
    def id(self) -> str:
        r""" "s1" """
        value: str = self._fields["id"]
        return value

    @property
    def act(self) -> Literal["imposed", "extended", "tightened", "eased", "lifted"]:
        value: Literal["imposed", "extended", "tightened", "eased", "lifted"] = self._fields["act"]
        return value

    @property
    def what(self) -> str:
        r""" words of the text: "arms embargo" """
        value: str = self._fields["what"]
        return value

    @property
    def by(self) -> Tuple[str, ...]:
        """codes of who does it"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["by"])
        return value

    @property
    def on(self) -> Tuple[str, ...]:
        """codes of whom it strikes"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["on"])
        return value

    @property
    def on_text(self) -> Optional[str]:
        """words of whom or what it strikes"""
        value: Optional[str] = self._fields["on_text"]
        return value

    @property
    def date(self) -> Optional[Date]:
        """when"""
        found = self._fields["date"]
        value: Optional[Date] = None if found is None else Date(found, self._record)
        return value

    @property
    def place(self) -> Optional[Place]:
        """where"""
        found = self._fields["place"]
        value: Optional[Place] = None if found is None else Place(found, self._record)
        return value

    @property
    def status(self) -> Literal["actual", "future", "hypothetical", "negated", "historical"]:
        """what the text says of it"""
        value: Literal["actual", "future", "hypothetical", "negated", "historical"] = self._fields["status"]
        return value

    @property
    def according_to(self) -> Optional[str]:
        """id of the claim that carries it; null: the text's own voice"""
        value: Optional[str] = self._fields["according_to"]
        return value

    @property
    def evidence(self) -> Tuple[Span, ...]:
        """the words of it"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["evidence"])
        return value


class Personnel(Item):
    """somebody put into a post or taken out of one"""

    __slots__ = ()

    @property
    def id(self) -> str:
        r""" "p1" """
        value: str = self._fields["id"]
        return value

    @property
    def act(self) -> Literal["appointed", "elected", "dismissed", "resigned", "expelled", "recalled", "summoned"]:
        value: Literal["appointed", "elected", "dismissed", "resigned", "expelled", "recalled", "summoned"] = self._fields["act"]
        return value

    @property
    def person(self) -> Optional[str]:
        """id of the actor, where one is named"""
        value: Optional[str] = self._fields["person"]
        return value

    @property
    def text(self) -> str:
        """words of whom"""
        value: str = self._fields["text"]
        return value

    @property
    def office(self) -> Optional[str]:
        """words of the post"""
        value: Optional[str] = self._fields["office"]
        return value

    @property
    def country(self) -> Optional[str]:
        """code of the side whose people they are"""
        value: Optional[str] = self._fields["country"]
        return value

    @property
    def count(self) -> Optional[int]:
        """how many"""
        value: Optional[int] = self._fields["count"]
        return value

    @property
    def by(self) -> Tuple[str, ...]:
        """codes of who does it"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["by"])
        return value

    @property
    def date(self) -> Optional[Date]:
        """when"""
        found = self._fields["date"]
        value: Optional[Date] = None if found is None else Date(found, self._record)
        return value

    @property
    def place(self) -> Optional[Place]:
        """where"""
        found = self._fields["place"]
        value: Optional[Place] = None if found is None else Place(found, self._record)
        return value

    @property
    def status(self) -> Literal["actual", "future", "hypothetical", "negated", "historical"]:
        """what the text says of it"""
        value: Literal["actual", "future", "hypothetical", "negated", "historical"] = self._fields["status"]
        return value

    @property
    def according_to(self) -> Optional[str]:
        """id of the claim that carries it; null: the text's own voice"""
        value: Optional[str] = self._fields["according_to"]
        return value

    @property
    def evidence(self) -> Tuple[Span, ...]:
        """the words of it"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["evidence"])
        return value


class Casualties(Item):
    """a number of people and what befell them, as the text gives it"""

    __slots__ = ()

    @property
    def id(self) -> str:
        r""" "n1" """
        value: str = self._fields["id"]
        return value

    @property
    def kind(self) -> Literal["killed", "wounded", "missing", "captured", "abducted", "detained", "displaced", "freed"]:
        value: Literal["killed", "wounded", "missing", "captured", "abducted", "detained", "displaced", "freed"] = self._fields["kind"]
        return value

    @property
    def count(self) -> int:
        """how many; the least of a range"""
        value: int = self._fields["count"]
        return value

    @property
    def count_span(self) -> Span:
        """the words of the number"""
        value: Span = Span(*self._fields["count_span"])
        return value

    @property
    def most(self) -> Optional[int]:
        """the most of a range"""
        value: Optional[int] = self._fields["most"]
        return value

    @property
    def approximate(self) -> bool:
        r""" "at least", "some" """
        value: bool = self._fields["approximate"]
        return value

    @property
    def who(self) -> Optional[str]:
        """words of the text"""
        value: Optional[str] = self._fields["who"]
        return value

    @property
    def country(self) -> Optional[str]:
        """code of the side whose people they are"""
        value: Optional[str] = self._fields["country"]
        return value

    @property
    def by(self) -> Tuple[str, ...]:
        """codes of who did it"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["by"])
        return value

    @property
    def date(self) -> Optional[Date]:
        """when"""
        found = self._fields["date"]
        value: Optional[Date] = None if found is None else Date(found, self._record)
        return value

    @property
    def place(self) -> Optional[Place]:
        """where"""
        found = self._fields["place"]
        value: Optional[Place] = None if found is None else Place(found, self._record)
        return value

    @property
    def status(self) -> Literal["actual", "future", "hypothetical", "negated", "historical"]:
        """what the text says of it"""
        value: Literal["actual", "future", "hypothetical", "negated", "historical"] = self._fields["status"]
        return value

    @property
    def according_to(self) -> Optional[str]:
        """id of the claim that carries it; null: the text's own voice"""
        value: Optional[str] = self._fields["according_to"]
        return value

    @property
    def evidence(self) -> Tuple[Span, ...]:
        """the words of it"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["evidence"])
        return value


class Movement(Item):
    """forces sent or taken back"""

    __slots__ = ()

    @property
    def id(self) -> str:
        r""" "m1" """
        value: str = self._fields["id"]
        return value

    @property
    def act(self) -> Literal["deployed", "withdrawn"]:
        value: Literal["deployed", "withdrawn"] = self._fields["act"]
        return value

    @property
    def forces(self) -> str:
        """words of the text"""
        value: str = self._fields["forces"]
        return value

    @property
    def count(self) -> Optional[int]:
        """how many"""
        value: Optional[int] = self._fields["count"]
        return value

    @property
    def approximate(self) -> bool:
        r""" "some", "up to" """
        value: bool = self._fields["approximate"]
        return value

    @property
    def by(self) -> Tuple[str, ...]:
        """codes of whose forces"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["by"])
        return value

    @property
    def to(self) -> Optional[str]:
        """name of the place"""
        value: Optional[str] = self._fields["to"]
        return value

    @property
    def from_(self) -> Optional[str]:
        """name of the place"""
        value: Optional[str] = self._fields["from"]
        return value

    @property
    def date(self) -> Optional[Date]:
        """when"""
        found = self._fields["date"]
        value: Optional[Date] = None if found is None else Date(found, self._record)
        return value

    @property
    def place(self) -> Optional[Place]:
        """where"""
        found = self._fields["place"]
        value: Optional[Place] = None if found is None else Place(found, self._record)
        return value

    @property
    def status(self) -> Literal["actual", "future", "hypothetical", "negated", "historical"]:
        """what the text says of it"""
        value: Literal["actual", "future", "hypothetical", "negated", "historical"] = self._fields["status"]
        return value

    @property
    def according_to(self) -> Optional[str]:
        """id of the claim that carries it; null: the text's own voice"""
        value: Optional[str] = self._fields["according_to"]
        return value

    @property
    def evidence(self) -> Tuple[Span, ...]:
        """the words of it"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["evidence"])
        return value


class Deadline(Item):
    """until when somebody must do something"""

    __slots__ = ()

    @property
    def id(self) -> str:
        r""" "d1" """
        value: str = self._fields["id"]
        return value

    @property
    def act(self) -> Literal["set", "extended", "met", "missed", "expired"]:
        value: Literal["set", "extended", "met", "missed", "expired"] = self._fields["act"]
        return value

    @property
    def by(self) -> Tuple[str, ...]:
        """codes of who sets it"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["by"])
        return value

    @property
    def on(self) -> Tuple[str, ...]:
        """codes of who must meet it"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["on"])
        return value

    @property
    def demand(self) -> Optional[str]:
        """words of what must be done"""
        value: Optional[str] = self._fields["demand"]
        return value

    @property
    def due_text(self) -> Optional[str]:
        """words of the time"""
        value: Optional[str] = self._fields["due_text"]
        return value

    @property
    def due(self) -> Optional[Date]:
        """until when"""
        found = self._fields["due"]
        value: Optional[Date] = None if found is None else Date(found, self._record)
        return value

    @property
    def date(self) -> Optional[Date]:
        """when"""
        found = self._fields["date"]
        value: Optional[Date] = None if found is None else Date(found, self._record)
        return value

    @property
    def place(self) -> Optional[Place]:
        """where"""
        found = self._fields["place"]
        value: Optional[Place] = None if found is None else Place(found, self._record)
        return value

    @property
    def status(self) -> Literal["actual", "future", "hypothetical", "negated", "historical"]:
        """what the text says of it"""
        value: Literal["actual", "future", "hypothetical", "negated", "historical"] = self._fields["status"]
        return value

    @property
    def according_to(self) -> Optional[str]:
        """id of the claim that carries it; null: the text's own voice"""
        value: Optional[str] = self._fields["according_to"]
        return value

    @property
    def evidence(self) -> Tuple[Span, ...]:
        """the words of it"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["evidence"])
        return value


class Finding(Item):
    """something that does not add up"""

    __slots__ = ()

    @property
    def id(self) -> str:
        r""" "x1" """
        value: str = self._fields["id"]
        return value

    @property
    def kind(self) -> str:
        """tally, name, office, date, sum, place, member, contradiction"""
        value: str = self._fields["kind"]
        return value

    @property
    def check(self) -> str:
        """the check that found it (`bede check --list`)"""
        value: str = self._fields["check"]
        return value

    @property
    def severity(self) -> Literal["note", "warning", "error"]:
        value: Literal["note", "warning", "error"] = self._fields["severity"]
        return value

    @property
    def message(self) -> str:
        """one plain sentence"""
        value: str = self._fields["message"]
        return value

    @property
    def items_(self) -> Tuple[str, ...]:
        """ids of what it is about"""
        value: Tuple[str, ...] = tuple(one for one in self._fields["items"])
        return value

    @property
    def fact(self) -> Optional[str]:
        """the line of the lexicon that it rests on"""
        value: Optional[str] = self._fields["fact"]
        return value

    @property
    def evidence(self) -> Tuple[Span, ...]:
        """the words of it"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["evidence"])
        return value


class Date(Item):
    """a date of the record"""

    __slots__ = ()

    @property
    def value(self) -> str:
        r""" ISO 8601, as much as is known ("2025-05") """
        value: str = self._fields["value"]
        return value

    @property
    def grain(self) -> str:
        """day, month, year ..."""
        value: str = self._fields["grain"]
        return value

    @property
    def inferred(self) -> bool:
        """year or month is not stated, but follows from the text or its date"""
        value: bool = self._fields["inferred"]
        return value

    @property
    def evidence(self) -> Optional[Span]:
        """the words of the date"""
        found = self._fields["evidence"]
        value: Optional[Span] = None if found is None else Span(*found)
        return value


class Place(Item):
    """a place of the record"""

    __slots__ = ()

    @property
    def name(self) -> str:
        """the lexicon's name, else the text's"""
        value: str = self._fields["name"]
        return value

    @property
    def country(self) -> Optional[str]:
        """ISO 3166-1 alpha-3"""
        value: Optional[str] = self._fields["country"]
        return value

    @property
    def lat(self) -> Optional[float]:
        """degrees north"""
        value: Optional[float] = self._fields["lat"]
        return value

    @property
    def lon(self) -> Optional[float]:
        """degrees east"""
        value: Optional[float] = self._fields["lon"]
        return value

    @property
    def evidence(self) -> Optional[Span]:
        """the words of the place"""
        found = self._fields["evidence"]
        value: Optional[Span] = None if found is None else Span(*found)
        return value


class Layers(Item):
    """what the record was made from"""

    __slots__ = ()

    @property
    def times(self) -> Tuple[Time, ...]:
        """times, dates, durations"""
        value: Tuple[Time, ...] = tuple(Time(one, self._record) for one in self._fields["times"])
        return value

    @property
    def predicates(self) -> Tuple[Predicate, ...]:
        """verbs and event nouns, with their status"""
        value: Tuple[Predicate, ...] = tuple(Predicate(one, self._record) for one in self._fields["predicates"])
        return value

    @property
    def mentions(self) -> Tuple[Mention, ...]:
        """phrases that refer"""
        value: Tuple[Mention, ...] = tuple(Mention(one, self._record) for one in self._fields["mentions"])
        return value

    @property
    def quantities(self) -> Tuple[Quantity, ...]:
        """numbers with what they count"""
        value: Tuple[Quantity, ...] = tuple(Quantity(one, self._record) for one in self._fields["quantities"])
        return value

    @property
    def places(self) -> Tuple[Location, ...]:
        """places of the text"""
        value: Tuple[Location, ...] = tuple(Location(one, self._record) for one in self._fields["places"])
        return value

    @property
    def things(self) -> Tuple[Thing, ...]:
        """what acts are about"""
        value: Tuple[Thing, ...] = tuple(Thing(one, self._record) for one in self._fields["things"])
        return value

    @property
    def names(self) -> Tuple[Name, ...]:
        """names that the model sees"""
        value: Tuple[Name, ...] = tuple(Name(one, self._record) for one in self._fields["names"])
        return value


class Time(Item):
    """a time, date, duration or repeated time"""

    __slots__ = ()

    @property
    def at(self) -> Span:
        """the words"""
        value: Span = Span(*self._fields["at"])
        return value

    @property
    def type(self) -> Literal["DATE", "TIME", "DURATION", "SET"]:
        """TIMEX3 type"""
        value: Literal["DATE", "TIME", "DURATION", "SET"] = self._fields["type"]
        return value

    @property
    def value(self) -> Optional[str]:
        """TIMEX3 value"""
        value: Optional[str] = self._fields["value"]
        return value

    @property
    def inferred(self) -> bool:
        """year or month is not stated"""
        value: bool = self._fields["inferred"]
        return value

    @property
    def grain(self) -> str:
        """year, month, day ..."""
        value: str = self._fields["grain"]
        return value

    @property
    def begin(self) -> Optional[str]:
        """first day it covers"""
        value: Optional[str] = self._fields["begin"]
        return value

    @property
    def end(self) -> Optional[str]:
        """last day it covers"""
        value: Optional[str] = self._fields["end"]
        return value

    @property
    def anchor(self) -> Optional[str]:
        """what it was resolved from"""
        value: Optional[str] = self._fields["anchor"]
        return value


class Predicate(Item):
    """a verb or event noun and how firmly it is said"""

    __slots__ = ()

    @property
    def at(self) -> Span:
        """the word"""
        value: Span = Span(*self._fields["at"])
        return value

    @property
    def lemma(self) -> str:
        """its lemma"""
        value: str = self._fields["lemma"]
        return value

    @property
    def status(self) -> Literal["asserted", "hedged", "denied", "hypothetical", "intended", "future"]:
        """relative to the voice that says it"""
        value: Literal["asserted", "hedged", "denied", "hypothetical", "intended", "future"] = self._fields["status"]
        return value

    @property
    def factuality(self) -> Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"]:
        """FactBank's value"""
        value: Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"] = self._fields["factuality"]
        return value

    @property
    def marks(self) -> Tuple[Span, ...]:
        """the words that decided it"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["marks"])
        return value

    @property
    def claim(self) -> Optional[str]:
        """id of the innermost claim that holds it"""
        value: Optional[str] = self._fields["claim"]
        return value


class Mention(Item):
    """a phrase that refers"""

    __slots__ = ()

    @property
    def at(self) -> Span:
        """the whole phrase"""
        value: Span = Span(*self._fields["at"])
        return value

    @property
    def head(self) -> Span:
        """its head word"""
        value: Span = Span(*self._fields["head"])
        return value

    @property
    def type(self) -> Literal["person", "state", "organization", "group", "people", "place", "thing", "time", "abstract", "event", "object", "substance", "animal", "plant", "other"]:
        """what it refers to"""
        value: Literal["person", "state", "organization", "group", "people", "place", "thing", "time", "abstract", "event", "object", "substance", "animal", "plant", "other"] = self._fields["type"]
        return value

    @property
    def kind(self) -> Literal["name", "nominal", "pronoun"]:
        value: Literal["name", "nominal", "pronoun"] = self._fields["kind"]
        return value

    @property
    def chain(self) -> Optional[str]:
        """mentions of one chain refer to one thing"""
        value: Optional[str] = self._fields["chain"]
        return value

    @property
    def actor(self) -> Optional[str]:
        """id of the actor"""
        value: Optional[str] = self._fields["actor"]
        return value

    @property
    def thing(self) -> Optional[str]:
        """name of the thing"""
        value: Optional[str] = self._fields["thing"]
        return value

    @property
    def place(self) -> Optional[str]:
        """name of the place"""
        value: Optional[str] = self._fields["place"]
        return value


class Quantity(Item):
    """a number and what it counts"""

    __slots__ = ()

    @property
    def at(self) -> Span:
        """the words"""
        value: Span = Span(*self._fields["at"])
        return value

    @property
    def low(self) -> float:
        """the number, or the lower of two"""
        value: float = self._fields["low"]
        return value

    @property
    def high(self) -> float:
        """the number, or the higher of two"""
        value: float = self._fields["high"]
        return value

    @property
    def kind(self) -> Literal["count", "percent", "money", "ordinal", "ratio"]:
        value: Literal["count", "percent", "money", "ordinal", "ratio"] = self._fields["kind"]
        return value

    @property
    def unit(self) -> Optional[str]:
        """currency or measure"""
        value: Optional[str] = self._fields["unit"]
        return value

    @property
    def approximate(self) -> bool:
        r""" "some 200", "at least" """
        value: bool = self._fields["approximate"]
        return value

    @property
    def of(self) -> Optional[Span]:
        """the noun that is counted"""
        found = self._fields["of"]
        value: Optional[Span] = None if found is None else Span(*found)
        return value


class Location(Item):
    """a place named in the text"""

    __slots__ = ()

    @property
    def name(self) -> str:
        """the lexicon's name, else the text's"""
        value: str = self._fields["name"]
        return value

    @property
    def country(self) -> Optional[str]:
        """ISO 3166-1 alpha-3"""
        value: Optional[str] = self._fields["country"]
        return value

    @property
    def lat(self) -> Optional[float]:
        """degrees north"""
        value: Optional[float] = self._fields["lat"]
        return value

    @property
    def lon(self) -> Optional[float]:
        """degrees east"""
        value: Optional[float] = self._fields["lon"]
        return value


class Thing(Item):
    """what acts are about, kept as one through its names"""

    __slots__ = ()

    @property
    def name(self) -> str:
        """its shortest full name in the text"""
        value: str = self._fields["name"]
        return value

    @property
    def kind(self) -> str:
        """agreement, bill, resolution ..."""
        value: str = self._fields["kind"]
        return value

    @property
    def mentions(self) -> Tuple[Span, ...]:
        """where the text names it"""
        value: Tuple[Span, ...] = tuple(Span(*one) for one in self._fields["mentions"])
        return value


class Name(Item):
    """a name, as the model sees it"""

    __slots__ = ()

    @property
    def at(self) -> Span:
        """the name"""
        value: Span = Span(*self._fields["at"])
        return value

    @property
    def kind(self) -> Literal["person", "place", "organization", "time", "abstract", "event", "object", "substance", "animal", "plant", "other"]:
        """what the model takes it for"""
        value: Literal["person", "place", "organization", "time", "abstract", "event", "object", "substance", "animal", "plant", "other"] = self._fields["kind"]
        return value


SPARK_TYPES = {
    "actors": "array<struct<`id`: string, `name`: string, `kind`: string, `country`: string, `code`: string, `sectors`: array<string>, `office`: string, `known_as`: string, `unnamed`: boolean, `mentions`: array<array<bigint>>>>",
    "events": "array<struct<`id`: string, `plover`: string, `mode`: string, `contexts`: array<string>, `cameo`: string, `goldstein`: double, `quad`: string, `actors`: array<string>, `recipients`: array<string>, `source`: string, `target`: string, `dyads`: array<array<string>>, `date`: struct<`value`: string, `grain`: string, `inferred`: boolean, `evidence`: array<bigint>>, `place`: struct<`name`: string, `country`: string, `lat`: double, `lon`: double, `evidence`: array<bigint>>, `status`: string, `according_to`: string, `because`: string, `evidence`: array<array<bigint>>>>",
    "claims": "array<struct<`id`: string, `source`: string, `source_text`: string, `source_kind`: string, `chain`: array<string>, `source_span`: array<bigint>, `source_spans`: array<array<bigint>>, `cue`: array<bigint>, `content`: array<array<bigint>>, `quote`: string, `status`: string, `hedges`: array<array<bigint>>, `factuality`: string, `stance`: string, `evidence`: array<array<bigint>>>>",
    "agreements": "array<struct<`id`: string, `name`: string, `kind`: string, `parties`: array<string>, `sectors`: array<string>, `stages`: array<struct<`stage`: string, `body`: string, `date`: struct<`value`: string, `grain`: string, `inferred`: boolean, `evidence`: array<bigint>>, `place`: struct<`name`: string, `country`: string, `lat`: double, `lon`: double, `evidence`: array<bigint>>, `vote`: string, `status`: string, `according_to`: string, `evidence`: array<array<bigint>>>>, `evidence`: array<array<bigint>>>>",
    "votes": "array<struct<`id`: string, `body`: string, `body_country`: string, `subject`: string, `outcome`: string, `total_members`: bigint, `present`: bigint, `for`: bigint, `against`: bigint, `abstained`: bigint, `not_voting`: bigint, `needed`: bigint, `margin`: bigint, `percent_for`: double, `percent_against`: double, `vetoed_by`: array<string>, `counted`: bigint, `unaccounted`: bigint, `adds_up`: boolean, `cited`: map<string, array<bigint>>, `date`: struct<`value`: string, `grain`: string, `inferred`: boolean, `evidence`: array<bigint>>, `status`: string, `according_to`: string, `evidence`: array<array<bigint>>>>",
    "contacts": "array<struct<`id`: string, `kind`: string, `from`: array<string>, `to`: array<string>, `persons`: array<string>, `mediators`: array<string>, `date`: struct<`value`: string, `grain`: string, `inferred`: boolean, `evidence`: array<bigint>>, `place`: struct<`name`: string, `country`: string, `lat`: double, `lon`: double, `evidence`: array<bigint>>, `status`: string, `according_to`: string, `evidence`: array<array<bigint>>>>",
    "sanctions": "array<struct<`id`: string, `act`: string, `what`: string, `by`: array<string>, `on`: array<string>, `on_text`: string, `date`: struct<`value`: string, `grain`: string, `inferred`: boolean, `evidence`: array<bigint>>, `place`: struct<`name`: string, `country`: string, `lat`: double, `lon`: double, `evidence`: array<bigint>>, `status`: string, `according_to`: string, `evidence`: array<array<bigint>>>>",
    "personnel": "array<struct<`id`: string, `act`: string, `person`: string, `text`: string, `office`: string, `country`: string, `count`: bigint, `by`: array<string>, `date`: struct<`value`: string, `grain`: string, `inferred`: boolean, `evidence`: array<bigint>>, `place`: struct<`name`: string, `country`: string, `lat`: double, `lon`: double, `evidence`: array<bigint>>, `status`: string, `according_to`: string, `evidence`: array<array<bigint>>>>",
    "casualties": "array<struct<`id`: string, `kind`: string, `count`: bigint, `count_span`: array<bigint>, `most`: bigint, `approximate`: boolean, `who`: string, `country`: string, `by`: array<string>, `date`: struct<`value`: string, `grain`: string, `inferred`: boolean, `evidence`: array<bigint>>, `place`: struct<`name`: string, `country`: string, `lat`: double, `lon`: double, `evidence`: array<bigint>>, `status`: string, `according_to`: string, `evidence`: array<array<bigint>>>>",
    "movements": "array<struct<`id`: string, `act`: string, `forces`: string, `count`: bigint, `approximate`: boolean, `by`: array<string>, `to`: string, `from`: string, `date`: struct<`value`: string, `grain`: string, `inferred`: boolean, `evidence`: array<bigint>>, `place`: struct<`name`: string, `country`: string, `lat`: double, `lon`: double, `evidence`: array<bigint>>, `status`: string, `according_to`: string, `evidence`: array<array<bigint>>>>",
    "deadlines": "array<struct<`id`: string, `act`: string, `by`: array<string>, `on`: array<string>, `demand`: string, `due_text`: string, `due`: struct<`value`: string, `grain`: string, `inferred`: boolean, `evidence`: array<bigint>>, `date`: struct<`value`: string, `grain`: string, `inferred`: boolean, `evidence`: array<bigint>>, `place`: struct<`name`: string, `country`: string, `lat`: double, `lon`: double, `evidence`: array<bigint>>, `status`: string, `according_to`: string, `evidence`: array<array<bigint>>>>",
    "checks": "array<struct<`id`: string, `kind`: string, `check`: string, `severity`: string, `message`: string, `items`: array<string>, `fact`: string, `evidence`: array<array<bigint>>>>",
}
"""The lists of a record as Spark types, for from_json()."""
