/** Asked of the page before signing out: it adds what has to be finished first. */
export const LEAVING = 'portal-leaving'
export type Leaving = unknown[]

declare global {
  interface WindowEventMap {
    'portal-leaving': CustomEvent<Leaving>
  }
}

/** Resolves when every part of the page has saved what it could. */
export async function settlePage() {
  const detail: Leaving = []
  window.dispatchEvent(new CustomEvent(LEAVING, { detail }))
  await Promise.all(detail)
}
