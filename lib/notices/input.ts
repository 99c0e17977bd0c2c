import { z } from 'zod'
import { id } from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'

export const noticeFilter = z.object({ after: cursor() })
export const openInput = z.object({ noticeId: id() })
