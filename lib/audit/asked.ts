import { type RecordKind, rooms } from './rooms'

export type Asked = {
  /** With what was searched for. */
  address: string
  path: string
  name: string
  of?: RecordKind
  id?: string
}

const LARGEST_ID = 2_147_483_647
const isId = (part: string) => /^[1-9]\d{0,9}$/.test(part) && Number(part) <= LARGEST_ID
/** As the page reads it: %39 is 9. */
const decoded = (part: string) => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
const isKey = (part: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part)

/** What an address asks for; one that has no name here is called by its address. */
export function askedFor(address: string): Asked {
  const path = address.split('?')[0] ?? ''
  const parts = path.split('/').map(decoded)
  const isKeyed = parts[1] === 'scans' || parts[1] === 'files'
  const at = parts.findIndex(isKeyed ? isKey : isId)
  const word = isKeyed ? '[key]' : '[id]'
  const pattern = parts.map((part, index) => (index === at ? word : part)).join('/')
  const room = rooms[pattern] ?? (parts[1] === 'verify' ? rooms['/verify/[code]'] : undefined)
  return {
    address: address.slice(0, 300),
    path: path.slice(0, 100),
    name: room?.name ?? `trang ${path.slice(0, 100)}`,
    ...(room?.of && at > 0 ? { of: room.of, id: parts[at] } : {}),
  }
}

/** A scan in small, asked for as its route reads it, stands on a page whose reading is recorded itself. */
export function isThumbnail(address: string) {
  const { pathname, searchParams } = new URL(address, 'http://portal')
  return pathname.startsWith('/scans/') && searchParams.has('small')
}
