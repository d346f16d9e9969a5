interface Policy {
  createScriptURL(address: string): unknown;
}
// Not every browser has trusted types, nor does TypeScript know them.
const {trustedTypes} = globalThis as {
  trustedTypes?: {
    createPolicy(name: string, rules: {
      createScriptURL(address: string): string;
    }): Policy;
  };
};

/** Workers, the service worker, and scripts of the page's own folder. */
function isOurs(address: string): boolean {
  return /^blob:/.test(address) || address === './service-worker.js' ||
      address.startsWith(new URL('assets/', document.baseURI).href);
}

/** The one way from text to a running script that the page's policy allows. */
const policy = trustedTypes?.createPolicy('dateline', {
  createScriptURL: (address: string) => {
    if (!isOurs(address)) throw new TypeError(`no script of ours: ${address}`);
    return address;
  },
});

export function trusted(address: string): string {
  return (policy?.createScriptURL(address) ?? address) as string;
}
