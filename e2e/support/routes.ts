import { readdirSync } from 'node:fs'

/** Every page.tsx by its route: /meetings/[id], folders that are not part of the address left out. */
export const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|[\\/])page\.tsx$/.test(file))
  .map((file) => `/${file.split(/[\\/]/).slice(0, -1).join('/')}`.replace(/\/\(\w+\)/g, '') || '/')

/** An id comes after every name in full, as ~ after every letter. */
const patterns = routes
  .map((route) => ({ route, open: route.replace(/\[\w+\]/g, '~') }))
  .toSorted((one, other) => (one.open < other.open ? -1 : 1))
  .map(({ route, open }) => ({ route, pattern: new RegExp(`^${open.replaceAll('~', '[^/]+')}$`) }))

/** The page.tsx that answers an address; one named in full comes before one with an id in its place. */
export const routeOf = (href: string) =>
  patterns.find(({ pattern }) => pattern.test(new URL(href).pathname))?.route ?? ''
