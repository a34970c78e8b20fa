// Asking the server, and what is shown meanwhile and when it fails.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

import { Problem } from "../api";

export interface Loaded<T> {
  value: T | null; // the last one that came
  busy: boolean;
  problem: Problem | null;
}

// Asks anew whenever key changes; an answer that is no longer wanted is dropped.
export function useLoad<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, set] = useState<Loaded<T>>({ value: null, busy: true, problem: null });
  useEffect(() => {
    const stop = new AbortController();
    set((before) => ({ value: before.value, busy: true, problem: null }));
    ask(stop.signal).then(
      (value) => stop.signal.aborted || set({ value, busy: false, problem: null }),
      (problem) => stop.signal.aborted || set({ value: null, busy: false, problem: asProblem(problem) }),
    );
    return () => stop.abort();
  }, [key]);
  return state;
}

export function asProblem(thrown: unknown): Problem {
  const problem = thrown instanceof Problem ? thrown : new Problem(0, String(thrown), "");
  if (problem.status === 401) dispatchEvent(new Event("token-wanted"));
  return problem;
}

export function ProblemNote({ problem }: { problem: Problem }) {
  return (
    <p class="problem" role="alert">
      <strong>{problem.message}</strong>
      {problem.remedy && <>; {problem.remedy}</>}
    </p>
  );
}

export function Show<T>({ state, children }: { state: Loaded<T>; children: (value: T) => ComponentChildren }) {
  if (state.problem) return <ProblemNote problem={state.problem} />;
  if (state.value === null) return <p class="quiet" role="status">Looking…</p>;
  return <div aria-busy={state.busy}>{children(state.value)}</div>;
}
