import { notFound } from 'next/navigation'
import { recordLink } from '@/app/(portal)/records/record-links'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { listInForce } from '@/lib/awards/queries'
import { badgeWait } from '@/lib/awards/rules'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { standingLabel } from '@/lib/members/labels'
import { completenessWords, gapWords } from '@/lib/records/labels'
import { listBadges } from '@/lib/records/queries/badges'
import { getRecord } from '@/lib/records/queries/papers'
import { listSlipYears } from '@/lib/records/queries/slips'
import { ageFrom, badgeOn } from '@/lib/records/rules/badges'
import { mayHaveGaps } from '@/lib/records/rules/papers'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { said } from '@/lib/ui/words'
import { BadgeForms, MemberBadges } from './member-badges'
import { PapersForm, PapersRead } from './papers-form'
import { ProbationPapers } from './probation-papers'

/** Hồ sơ của một đảng viên: which papers are there, the yearly slips, the badges. */
export default async function RecordPage({ params }: PageProps<'/records/[id]'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const record = (id && (await getRecord(viewer, id))) || notFound()
  const [slips, badges, inForce, today] = await Promise.all([
    listSlipYears(viewer, record.id),
    listBadges(viewer, record.id),
    listInForce(viewer, [record.id]),
    businessDay(),
  ])
  const place = { path: record.path, ownerId: record.id }
  const from = ageFrom(record)
  const mayCheck = can(viewer, 'records.check', place)
  const wait = badgeWait(inForce, today)

  return (
    <Page
      title={`Hồ sơ: ${record.fullName}`}
      crumbs={[
        { name: 'Đảng viên', href: '/members' },
        ...(can(viewer, 'records.read', { path: record.path })
          ? [{ name: record.cell, href: recordLink('', { org: record.orgId }) }]
          : []),
      ]}
      lead="Giấy tờ nào có, giấy tờ nào thiếu trong hồ sơ giấy; giấy tờ không đưa lên cổng."
    >
      <SummaryList
        rows={[
          {
            name: 'Đảng viên',
            value: <Link href={`/members/${record.id}`}>{standingLabel[record.standing]}</Link>,
          },
          { name: 'Ngày kết nạp', value: record.admittedOn ? showDay(record.admittedOn) : 'Chưa ghi' },
          ...(record.ageGapMonths > 0
            ? [
                {
                  name: 'Không tính tuổi Đảng',
                  value: `${gapWords(record.ageGapMonths)} (${record.ageGapBasis})`,
                },
              ]
            : []),
          { name: 'Hồ sơ', value: said(completenessWords(record.completeness)) },
          {
            name: 'Rà soát gần nhất',
            value: record.checkedOn
              ? `${showDay(record.checkedOn)}, đồng chí ${record.checkedBy}`
              : 'Chưa rà soát lần nào',
          },
          {
            name: 'Phiếu bổ sung đã nộp',
            value: slips.length > 0 ? slips.map(({ year }) => `năm ${year}`).join(', ') : 'Chưa ghi năm nào',
          },
        ]}
      />
      {!record.isDead && (
        <Section title="Giấy tờ trong hồ sơ" id="papers">
          {mayHaveGaps(record) && (
            <Notice title="Kết nạp trước ngày 02/6/1997">
              Hồ sơ được phép thiếu giấy tờ nếu cấp ủy quản lý đã ký, đóng dấu xác nhận mục lục tài liệu; khi
              ấy đồng chí chọn “Có” ở mục lục, hồ sơ được tính là đủ.
            </Notice>
          )}
          {/* What the page tells: the stylesheet leaves forms right below a section out of print. */}
          {mayCheck ? (
            <div>
              <PapersForm record={record} />
            </div>
          ) : (
            <PapersRead record={record} />
          )}
        </Section>
      )}
      {!record.isDead && record.standing === 'probationary' && <ProbationPapers memberId={record.id} />}
      <Section title="Huy hiệu Đảng" id="badges">
        <MemberBadges badges={badges} />
        {can(viewer, 'badges.record', place) && (
          <BadgeForms {...{ record, badges, wait }} years={from ? badgeOn(from, today) : undefined} />
        )}
      </Section>
    </Page>
  )
}
