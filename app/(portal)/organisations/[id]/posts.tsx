import type { ReactNode } from 'react'
import { roleLabel } from '@/lib/accounts/labels'
import type { listPosts, listRoleHolders } from '@/lib/organisations/queries'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'

type Its = {
  posts: Awaited<ReturnType<typeof listPosts>>
  holders: Awaited<ReturnType<typeof listRoleHolders>>
  mayOpenAccounts: boolean
}

/** Who holds which post, which role: one line each, however many hold it. */
export function Posts({ posts, holders, mayOpenAccounts }: Its) {
  const held = [
    ...posts.map(({ id, fullName, position }) => ({ name: position, fullName, href: `/members/${id}` })),
    ...holders.map(({ accountId, fullName, role }) => ({
      name: `Vai trò: ${roleLabel[role]}`,
      fullName,
      href: mayOpenAccounts ? `/accounts/${accountId}` : undefined,
    })),
  ]
  if (held.length === 0) return <p className="lead">Chưa ghi ai.</p>
  const names = [...new Set(held.map(({ name }) => name))]
  return (
    <SummaryList
      rows={names.map((name) => ({
        name,
        value: held.filter((each) => each.name === name).map(person),
      }))}
    />
  )
}

const person = ({ fullName, href }: { fullName: string; href?: string }, at: number): ReactNode => (
  <span key={href ?? fullName}>
    {at > 0 && ', '}
    {href ? <Link href={href}>{fullName}</Link> : fullName}
  </span>
)
