// What vite.config.js makes of the lexicon: the name of each state by its code of three letters.
declare module "virtual:countries" {
  const names: Record<string, string>;
  export default names;
}
