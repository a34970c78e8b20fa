export function Home() {
  return (
    <>
      <h1>Bede</h1>
      <p>
        Reports of international affairs, and what they say: who did what to whom, when, where, and on whose word. <a href="/read">Read a text</a>.
      </p>
    </>
  );
}
