import { notFound } from 'next/navigation'
import { LocalAddress } from '@/app/(portal)/local-address'
import { canSomewhere, type Permission } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { getBackups } from '@/lib/backups/queries'
import { businessDay, getSettings } from '@/lib/core/settings'
import { catalogue, type Setting, settingKeys } from '@/lib/settings/catalogue'
import { getSettingPlace, listLastChanges, listRulesOn } from '@/lib/settings/queries'
import { formOf } from '@/lib/settings/rule-forms'
import { Contents } from '@/lib/ui/contents'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { BackupSection } from './backup-section'
import { RuleSection } from './rule-section'
import { SettingTable } from './setting-table'

const groups: { group: Setting['group']; title: string; permission: Permission }[] = [
  { group: 'work', title: 'Cách làm việc', permission: 'settings.decide' },
  { group: 'technical', title: 'Kỹ thuật', permission: 'settings.update' },
]
const profileLabel = { huyen: 'đảng bộ huyện', xa: 'đảng bộ xã theo mô hình hai cấp' }

/** Cài đặt: every value that may be set, the one in force, who set it and on what basis. */
export default async function SettingsPage() {
  const viewer = await requireViewer()
  const place = (await getSettingPlace(viewer)) ?? notFound()
  const [settings, changes, rules, backups] = await Promise.all([
    getSettings(),
    listLastChanges(viewer),
    listRulesOn(viewer, place.path, await businessDay()),
    getBackups(viewer),
  ])
  const mayDecide = canSomewhere(viewer, 'settings.decide')
  const isTechnical = canSomewhere(viewer, 'settings.update')
  const [work, technical] = groups.map(({ group, title, permission }) => (
    <Section key={group} title={title} id={group}>
      <SettingTable
        keys={settingKeys.filter((key) => catalogue[key].group === group)}
        settings={settings}
        changes={changes}
        mayChange={canSomewhere(viewer, permission)}
      />
    </Section>
  ))

  return (
    <Page
      title="Cài đặt"
      lead={`${place.name}. ${settings.boardName} quyết định quy tắc và cách làm việc; quản trị hệ thống đặt phần kỹ thuật.`}
    >
      <Contents
        label="Các mục cài đặt"
        parts={[
          ...rules.map(({ domain }) => ({ id: domain, name: formOf(domain).title })),
          ...groups.flatMap(({ group, title }) => [
            { id: group, name: title },
            ...(group === 'work' ? [{ id: 'catalogues', name: 'Danh mục' }] : []),
          ]),
          ...(isTechnical ? [{ id: 'mail', name: 'Thư điện tử' }] : []),
          ...(backups ? [{ id: 'backup', name: 'Sao lưu' }] : []),
        ]}
      />
      {rules.map((each) => (
        <RuleSection key={each.domain} {...each} mayChange={mayDecide} />
      ))}
      {work}
      <Section title="Danh mục" id="catalogues">
        <p>
          <Link href="/feedback/addressees">Nơi nhận phản ánh, góp ý</Link>
        </p>
        <p>
          <Link href="/calendar/holidays">Lịch nghỉ lễ, làm bù</Link>
        </p>
      </Section>
      {isTechnical && <LocalAddress />}
      {technical}
      {isTechnical && (
        <Section title="Thư điện tử" id="mail">
          <p>
            {settings.mail
              ? `Cổng gửi thư qua máy chủ ${settings.mail.host}, mỗi ngày làm việc một thư cho người đã chọn nhận.`
              : 'Chưa có máy chủ thư: cổng không gửi thư điện tử, thông báo chỉ có trên cổng.'}
          </p>
          <p>
            <Link href="/settings/mail">Máy chủ thư</Link>
          </p>
        </Section>
      )}
      {backups && <BackupSection {...backups} days={settings.backupDays} />}
      <p className="text-muted">Mô hình chọn khi cài đặt: {profileLabel[settings.profile]}.</p>
    </Page>
  )
}
