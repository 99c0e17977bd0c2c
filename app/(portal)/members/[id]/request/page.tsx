import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { duesLabel } from '@/lib/away/labels'
import { getFollowed } from '@/lib/away/queries/person'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { createRequest } from '@/lib/exemptions/actions/request'
import { wishLabel } from '@/lib/exemptions/labels'
import { exemptionLabel } from '@/lib/members/labels'
import { optionsOf } from '@/lib/organisations/labels'
import { Notice } from '@/lib/ui/badge'
import { Checkbox, DayField, Radios, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function RequestExemptionPage({ params }: PageProps<'/members/[id]/request'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const today = await businessDay()
  const member = (id && (await getFollowed(viewer, id, today))) || notFound()
  if (!can(viewer, 'exemptionRequests.create', { path: member.path, ownerId: member.id })) notFound()
  const { stay, transfer } = member

  return (
    <Page
      title="Làm đơn xin miễn công tác và sinh hoạt đảng"
      crumbs={[
        { name: 'Đảng viên', href: '/members' },
        { name: member.fullName, href: `/members/${member.id}` },
      ]}
      lead={`${member.fullName}, ${member.cell}`}
    >
      <Notice title="Trước khi làm đơn">
        Chỉ chọn loại lý do, không ghi bệnh gì. Tuổi cao, sức khỏe yếu thì chi bộ quyết định, không thời hạn.
        Lý do khác thì xin dưới 12 tháng, chi bộ đề nghị, cấp ủy quyết định; còn đi xa thì làm đơn mới.
      </Notice>
      {transfer && (
        <Notice tone="warn" title="Nên chuyển sinh hoạt, không xin miễn">
          {transfer}
        </Notice>
      )}
      <Form action={createRequest} submit="Nộp đơn" hidden={{ memberId: member.id }}>
        <Radios name="wish" label="Xin" options={optionsOf(wishLabel, ['exempt', 'reduce', 'temporary'])} />
        <Radios
          name="kind"
          label="Lý do"
          options={optionsOf(exemptionLabel, [
            'ageHealth',
            'treatment',
            'abroad',
            'mobileWork',
            'awaitingRetirement',
            'maternity',
          ])}
        />
        <DayField name="startsOn" label="Từ ngày" value={showDay(today)} />
        <DayField
          name="endsOn"
          label="Đến hết ngày"
          hint="Để trống nếu vì tuổi cao, sức khỏe yếu"
          isOptional
        />
        <TextField
          name="place"
          label="Nơi đến, địa chỉ tạm trú"
          hint="Ghi đến xã, phường hoặc khu công nghiệp. Bắt buộc khi xin tạm miễn"
          value={stay?.place}
          isOptional
        />
        <DayField
          name="registeredOn"
          label="Đã đăng ký tạm trú ngày"
          value={stay?.registeredOn && showDay(stay.registeredOn)}
          isOptional
        />
        <TextField name="work" label="Nơi làm việc" value={stay?.work} isOptional />
        <TextField name="contact" label="Điện thoại, cách liên lạc" value={stay?.contact} isOptional />
        <Select
          name="duesWish"
          label="Đề nghị về đảng phí"
          blank="Không đề nghị gì"
          options={optionsOf(duesLabel, ['ahead', 'late', 'monthly'])}
          isOptional
        />
        <TextField
          name="papers"
          label="Tài liệu kèm theo"
          hint="Chỉ ghi tên: hợp đồng lao động, giấy xác nhận của cơ sở y tế"
          isOptional
        />
        <DayField
          name="submittedOn"
          label="Ngày nộp đơn hoặc trình bày trước chi bộ"
          hint="Ghi lại sau thì ghi đúng ngày ấy"
          value={showDay(today)}
        />
        <Checkbox name="isOral" label="Trình bày miệng trước chi bộ (chỉ tuổi cao, sức khỏe yếu)" />
        <Checkbox name="isByRelative" label="Người nhà viết thay" />
      </Form>
    </Page>
  )
}
