// The frame of every page: the way to the others, the token where one is wanted, and the page that the address names.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

import { keepToken, type Query } from "./api";
import { AgreementsPage } from "./pages/agreements";
import { ClaimsPage } from "./pages/claims";
import { ContradictionsPage } from "./pages/contradictions";
import { DyadPage } from "./pages/dyad";
import { Home } from "./pages/home";
import { MapPage } from "./pages/map";
import { ReadPage } from "./pages/read";
import { ReportPage, ReportsPage } from "./pages/reports";
import { SearchPage } from "./pages/search";
import { TimelinePage } from "./pages/timeline";
import { VotesPage } from "./pages/votes";
import { followLinks, usePlace } from "./router";

export interface PageProps {
  query: Query;
  argument: string; // what follows the page's name: the number of a report
}

interface PageEntry {
  path: string;
  title: string;
  component: ComponentType<PageProps>;
  inMenu: boolean;
}

const PAGES: PageEntry[] = [
  { path: "/", title: "Book", component: Home, inMenu: true },
  { path: "/reports", title: "Reports", component: ReportsPage, inMenu: true },
  { path: "/reports/", title: "Report", component: ReportPage, inMenu: false },
  { path: "/timeline", title: "Timeline", component: TimelinePage, inMenu: true },
  { path: "/map", title: "Relations", component: MapPage, inMenu: true },
  { path: "/dyad", title: "Two countries", component: DyadPage, inMenu: false },
  { path: "/agreements", title: "Agreements", component: AgreementsPage, inMenu: true },
  { path: "/votes", title: "Votes", component: VotesPage, inMenu: true },
  { path: "/claims", title: "Claims", component: ClaimsPage, inMenu: true },
  { path: "/contradictions", title: "Contradictions", component: ContradictionsPage, inMenu: true },
  { path: "/search", title: "Search", component: SearchPage, inMenu: true },
  { path: "/read", title: "Read a text", component: ReadPage, inMenu: true },
];

function entryFor(path: string): { entry: PageEntry | undefined; argument: string } {
  const exact = PAGES.find((entry) => entry.path === path);
  if (exact) return { entry: exact, argument: "" };
  const [, name, argument = ""] = path.split("/");
  return { entry: PAGES.find((entry) => entry.path === `/${name}/`), argument: decodeURIComponent(argument) };
}

function Menu({ path }: { path: string }) {
  return (
    <nav aria-label="Pages">
      <ul>
        {PAGES.filter((entry) => entry.inMenu).map((entry) => (
          <li key={entry.path}>
            <a href={entry.path} aria-current={entry.path === path ? "page" : undefined}>
              {entry.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

// Asked for when the server says 401 (pages tell by the event "token-wanted").
function TokenForm() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const want = () => setWanted(true);
    addEventListener("token-wanted", want);
    return () => removeEventListener("token-wanted", want);
  }, []);
  if (!wanted) return null;
  const submit = (event: Event) => {
    event.preventDefault();
    keepToken(new FormData(event.target as HTMLFormElement).get("token") as string);
    location.reload();
  };
  return (
    <form class="token" onSubmit={submit}>
      <label>
        This server wants a token <input name="token" type="password" autocomplete="current-password" required />
      </label>
      <button>Enter</button>
    </form>
  );
}

function Missing({ path }: { path: string }) {
  return (
    <>
      <h1>No such page</h1>
      <p>
        Nothing is at <code>{path}</code>. The way back is <a href="/">the book</a>.
      </p>
    </>
  );
}

export function App() {
  const place = usePlace();
  const { entry, argument } = entryFor(place.path);
  useEffect(() => {
    document.title = (entry?.title ?? "No such page") + " · Bede";
  }, [entry]);
  const Page = entry?.component;
  return (
    <div onClick={followLinks}>
      <a class="skip" href="#main">
        To the page
      </a>
      <header class="top">
        <a class="name" href="/">
          Bede
        </a>
        <Menu path={place.path} />
      </header>
      <TokenForm />
      <main id="main" tabIndex={-1}>
        {Page ? <Page query={place.query} argument={argument} /> : <Missing path={place.path} />}
      </main>
    </div>
  );
}
