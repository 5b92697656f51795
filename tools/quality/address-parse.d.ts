declare module 'address-parse' {
  interface Parser {
    parse(text: string): { province: string; city: string; area: string; code: string }[];
  }
  /** A CommonJS module with a default of its own. */
  const module: { default: Parser };
  export default module;
}
