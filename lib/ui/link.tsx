import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link that asks the server only when it is followed. Next would fetch every link in sight beforehand: dozens of
 * requests a list on a weak network, on the evening when everybody is there.
 */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink prefetch={false} {...props} />
