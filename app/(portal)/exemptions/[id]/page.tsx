import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { getFollowed } from '@/lib/away/queries/person'
import { showDay } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { wishLabel } from '@/lib/exemptions/labels'
import { getRequest, listFreeProposals } from '@/lib/exemptions/queries/requests'
import { saidAfter } from '@/lib/exemptions/said-after'
import { After } from '@/lib/ui/after'
import { Notice } from '@/lib/ui/badge'
import { Page } from '@/lib/ui/page'
import { RequestFacts } from './facts'
import { DecideForm, Others, ResolveForms } from './steps'

export default async function ExemptionRequestPage({ params, searchParams }: PageProps<'/exemptions/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const request = read.success ? await getRequest(viewer, read.data) : undefined
  if (!request) notFound()
  const { after } = await searchParams
  const day = await businessDay()
  const today = showDay(day)
  const isOpen = request.state === 'submitted' || request.state === 'proposed'
  const transfer = isOpen ? (await getFollowed(viewer, request.memberId, day))?.transfer : undefined
  const proposals = request.may.resolve ? await listFreeProposals(viewer, request) : []

  return (
    <Page
      title={`Đơn của đồng chí ${request.fullName}`}
      lead={`${request.cell}: ${wishLabel[request.wish].toLocaleLowerCase('vi')}`}
      crumbs={[{ name: 'Đơn xin miễn', href: '/exemptions' }]}
    >
      <After step={after} words={saidAfter(request)} />
      {transfer && (
        <Notice tone="warn" title="Hợp đồng từ 12 tháng">
          {transfer}
        </Notice>
      )}
      <RequestFacts request={request} />
      {request.hasPaper && (
        <a href={`/print/exemption-decision/${request.id}`} className="button">
          In quyết định
        </a>
      )}
      <p>
        <a href={`/print/exemption-request/${request.id}`} className="button button-plain">
          In đơn
        </a>
      </p>
      {request.may.resolve && <ResolveForms request={request} proposals={proposals} today={today} />}
      {request.may.decide && <DecideForm request={request} today={today} />}
      <Others request={request} />
    </Page>
  )
}
