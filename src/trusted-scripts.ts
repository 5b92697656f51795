// Loaded before anything else: where the page's policy requires trusted types, a text becomes a script's address only here,
// and only one of our own. For markup and code there is no way at all: whatever tries throws.

interface TrustedTypes {
  readonly createPolicy: (name: 'default', rules: { readonly createScriptURL: (address: string) => string }) => void;
}

const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes }; // not in the page's types yet

trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    if (new URL(address, document.baseURI).origin === location.origin) return address;
    throw new TypeError(`a script from ${address} was wanted, only this site's own are run`);
  },
});

export {};
