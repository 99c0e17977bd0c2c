import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { businessDay } from '@/lib/core/settings'
import { getPaidByBook } from '@/lib/dues/queries/state'
import { getMember } from '@/lib/members/queries/detail'
import { beginTransfer } from '@/lib/transfers/actions/begin'
import { newTransferFilter } from '@/lib/transfers/input'
import { listDestinations } from '@/lib/transfers/queries/destinations'
import { getOpenDeparture, listOthers, listTransfersOf } from '@/lib/transfers/queries/detail'
import { whyNotBegun } from '@/lib/transfers/queries/may-begin'
import { isRunning } from '@/lib/transfers/rules/steps'
import { Notice } from '@/lib/ui/badge'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { BeginFields } from './begin-fields'
import { ChooseKind } from './choose-kind'

export default async function NewTransferPage({ searchParams }: PageProps<'/transfers/new'>) {
  const viewer = await requireViewer()
  const { member: memberId, kind } = newTransferFilter.parse(await searchParams)
  const member = (memberId && (await getMember(viewer, memberId))) || notFound()
  if (!can(viewer, 'transfers.begin', member)) notFound()
  const today = await businessDay()
  const whyNot = await whyNotBegun(viewer, member.id, today)
  const crumbs = [
    { name: 'Chuyển sinh hoạt', href: '/transfers' },
    { name: member.fullName, href: `/members/${member.id}` },
  ]
  const lead = `${member.fullName}, ${member.cell}`

  // Each kind for a reason of its own: both are shown where the kind is chosen.
  const both = whyNot?.official === whyNot?.temporary ? whyNot?.official : undefined
  const refused = kind ? whyNot?.[kind] : both
  if (refused) {
    const running = (await listTransfersOf(viewer, member.id)).filter((row) => row.mayOpen && isRunning(row))
    return (
      <Page title="Chuyển sinh hoạt" crumbs={crumbs} lead={lead}>
        <Notice tone="warn" title="Chưa bắt đầu được">
          <p>{refused}</p>
          {running.map(({ id }) => (
            <p key={id}>
              <Link href={`/transfers/${id}`}>Mở lần chuyển sinh hoạt chưa xong</Link>
            </p>
          ))}
        </Notice>
      </Page>
    )
  }
  if (!kind)
    return (
      <Page title="Chọn loại chuyển sinh hoạt" crumbs={crumbs} lead={lead}>
        <ChooseKind memberId={member.id} whyNot={whyNot} />
      </Page>
    )
  const [cells, others, departure, book] = await Promise.all([
    listDestinations(viewer, member.orgId),
    listOthers(viewer, member),
    getOpenDeparture(viewer, member.id),
    getPaidByBook(viewer, member, today),
  ])
  return (
    <Page
      title={kind === 'official' ? 'Chuyển sinh hoạt chính thức' : 'Giới thiệu sinh hoạt tạm thời'}
      crumbs={crumbs}
      lead={lead}
    >
      <Form action={beginTransfer} submit="Bắt đầu làm thủ tục" hidden={{ memberId: member.id, kind }}>
        <BeginFields {...{ kind, member, cells, others, departure }} paidTo={book?.paidUpTo} />
      </Form>
    </Page>
  )
}
