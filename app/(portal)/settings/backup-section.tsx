import { showRun } from '@/lib/backups/labels'
import type { getBackups } from '@/lib/backups/queries'
import { isOverdue } from '@/lib/backups/rules'
import { showInstant } from '@/lib/core/dates'
import { Notice } from '@/lib/ui/badge'
import { SummaryList } from '@/lib/ui/lists'
import { Section } from '@/lib/ui/page'

type Backups = NonNullable<Awaited<ReturnType<typeof getBackups>>>
const failedAt = { backup: 'Lần sao lưu gần nhất không thành', drill: 'Lần khôi phục thử gần nhất không đạt' }

/** Sao lưu: whether there is a backup, and whether it has been seen to come back. */
export function BackupSection({ backup, drill, failed, days }: Backups & { days: number }) {
  return (
    <Section title="Sao lưu" id="backup">
      {isOverdue(backup?.createdAt, new Date(), days) && (
        <Notice
          tone="warn"
          title={backup ? `Đã quá ${days} ngày chưa có bản sao lưu mới` : 'Cổng này chưa có bản sao lưu nào'}
        >
          Đồng chí chạy <code>npm run backup -- --drill</code> trên máy chủ rồi chép tệp sang nơi khác.
        </Notice>
      )}
      {failed.map(({ kind, createdAt, problem }) => (
        <Notice key={kind} tone="bad" title={failedAt[kind]}>
          {showInstant(createdAt)}: {problem}
        </Notice>
      ))}
      <SummaryList
        rows={[
          {
            name: 'Bản sao lưu gần nhất',
            value: backup ? `${showInstant(backup.createdAt)}: ${showRun(backup)}` : 'Chưa có',
          },
          {
            name: 'Khôi phục thử gần nhất',
            value: drill
              ? `${showInstant(drill.createdAt)}, đạt: ${showRun(drill)}; từng bảng, chuỗi nhật ký, từng tệp đều khớp`
              : 'Chưa có',
          },
        ]}
      />
    </Section>
  )
}
