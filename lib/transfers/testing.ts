import { owner } from '@/db/testing'

/** The next step of a transfer as its page would send it. */
export async function atVersion(transferId: number, more: Record<string, string | number | string[]> = {}) {
  const [row] = await owner`SELECT version FROM transfers WHERE id = ${transferId}`
  return { transferId, version: row?.version ?? 0, ...more }
}

export const idIn = ({ goTo }: { goTo?: string }) => Number.parseInt(goTo?.split('/')[2] ?? '', 10)

export const OFFICIAL_PAPERS = ['introduction', 'card', 'file', 'review']
