import 'server-only'
import { type MinutesContent, minutesContent } from './content'

/** Reads stored content back; what the database holds was written through the same shape. */
export const contentOf = (stored: unknown): MinutesContent => minutesContent.parse(stored)
