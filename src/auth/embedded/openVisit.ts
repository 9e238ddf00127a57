/** Where a step of a visit led. */
export interface Step {
  address: string;
  body: string;
  /** Set when the server sent the visitor back to the application; it was not followed. */
  callback: URL | null;
}

/** A visitor of web pages: keeps cookies, follows redirects. */
export interface Visit {
  /** Opens an address, or sends a form to it. */
  go(address: string, form?: URLSearchParams): Promise<Step>;
}

const MAX_REDIRECTS = 10;

/**
 * Starts a visit as a browser without a history would.
 *
 * @param origin the only server that is spoken to
 * @param callbackAddress the application's redirect address; a redirect to it ends the step
 */
export function openVisit(origin: string, callbackAddress: string): Visit {
  const cookies = new Map<string, string>();

  return {
    async go(start, form) {
      let address = start;
      let body = form;
      for (let i = 0; i < MAX_REDIRECTS; i += 1) {
        const response = await open(address, body);
        const location = response.headers.get('location');
        if (location === null) return { address, body: await response.text(), callback: null };
        const next = new URL(location, address);
        if (next.href.startsWith(`${callbackAddress}?`)) return { address, body: '', callback: next };
        address = next.href;
        // Every redirect here is a 303: the next request is a GET.
        body = undefined;
      }
      throw new Error(`more than ${MAX_REDIRECTS} redirects from ${start}`);
    },
  };

  async function open(address: string, form: URLSearchParams | undefined): Promise<Response> {
    if (new URL(address).origin !== origin) throw new Error(`the sign-in leads away from ${origin} to ${address}`);
    const response = await fetch(address, {
      method: form ? 'POST' : 'GET',
      body: form ?? null,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    response.headers.getSetCookie().forEach(keep);
    return response;
  }

  /** Paths need no care: the provider's cookies all have different names. */
  function keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
}
