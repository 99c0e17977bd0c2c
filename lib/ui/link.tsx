import type { ComponentProps } from 'react'

/**
 * A link within the portal: a plain one that `SoftLinks` follows without loading the page anew. A component of the
 * browser for every link of a list would cost the server more than the list itself, and would ask for pages nobody
 * opens.
 */
export const Link = (props: ComponentProps<'a'>) => <a data-soft="" {...props} />
