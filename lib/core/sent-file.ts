import type { fileType } from '@/db/schema'

/** A file that came with a form: its content was looked at, its name cleaned (lib/files/check.ts). */
export type SentFile = {
  name: string
  type: (typeof fileType.enumValues)[number]
  sha256: string
  bytes: Uint8Array
}
