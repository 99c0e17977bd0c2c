/** The browser of a test: its cookies and its headers, where Next would bring them from the request. */
export const browser = {
  jar: new Map<string, string>(),
  headers: new Headers({
    'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/130',
    'x-forwarded-for': '10.0.0.1',
  }),
}

/** Stands in for next/headers in every test (lib/core/testing-setup). */
export const nextHeaders = {
  headers: async () => browser.headers,
  cookies: async () => ({
    get: (name: string) => {
      const value = browser.jar.get(name)
      return value === undefined ? undefined : { name, value }
    },
    set: (name: string, value: string) => browser.jar.set(name, value),
    delete: ({ name, secure }: { name: string; secure: boolean }) => {
      if (secure || !name.startsWith('__Host-')) browser.jar.delete(name)
    },
  }),
}
