// Where we are: path and query of the address bar, and how to go elsewhere without loading the page anew.
import { useEffect, useState } from "preact/hooks";

import { type Query, queryString } from "./api";

export interface Place {
  path: string;
  query: Query;
}

const here = (): Place => ({ path: location.pathname, query: Object.fromEntries(new URLSearchParams(location.search)) });

const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

export function go(path: string, query: Query = {}, replace = false) {
  const url = path + queryString(query);
  if (url !== location.pathname + location.search) history[replace ? "replaceState" : "pushState"](null, "", url);
  tell();
}

export function usePlace(): Place {
  const [place, set] = useState(here);
  useEffect(() => {
    const update = () => set(here());
    listeners.add(update);
    addEventListener("popstate", update);
    return () => {
      listeners.delete(update);
      removeEventListener("popstate", update);
    };
  }, []);
  return place;
}

// Links within the room are followed without loading the page anew.
export function followLinks(event: MouseEvent) {
  const link = (event.target as Element).closest("a");
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || link.target || link.hasAttribute("download")) return;
  if (link.origin !== location.origin || link.pathname.startsWith("/api/") || link.getAttribute("href")!.startsWith("#")) return;
  event.preventDefault();
  go(link.pathname, Object.fromEntries(new URLSearchParams(link.search)));
  document.getElementById("main")?.focus();
  scrollTo(0, 0);
}
