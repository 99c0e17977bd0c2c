import { agency, boards, committee, inspection, leaders, line, type Part } from './reach'

/** Phản ánh, góp ý; hướng dẫn, giải đáp. */
export const feedback = {
  /** Nơi nhận: the catalogue of addressees and who answers for each. */
  'addressees.read': { admin: 'subtree', organisationBoard: 'subtree', districtOffice: 'subtree' },
  'addressees.update': { admin: 'subtree', districtOffice: 'subtree' },
  'feedback.read': {
    ...leaders,
    districtOffice: 'subtree',
    ...committee,
    cellSecretary: 'own',
    cellRecorder: 'own',
    ...agency,
    ...inspection,
  },
  /** Nội dung nhạy cảm: those on the path of an item, of all who may read it were it not marked. */
  'feedback.readSensitive': {
    permanentCommittee: 'subtree',
    districtOffice: 'subtree',
    ...committee,
    cellSecretary: 'own',
    cellRecorder: 'own',
    ...agency,
    ...inspection,
  },
  'feedback.markSensitive': { ...committee, districtOffice: 'subtree', cellSecretary: 'own' },
  /** The proposer's name, when it is withheld above the cell. */
  'feedback.seeRaiser': { cellSecretary: 'own', cellRecorder: 'own' },
  /** A reply that is not approved yet, and remarks between the office, the leaders and the agency. */
  'feedback.seeDraft': { ...leaders, districtOffice: 'subtree', ...agency },
  /** Nghe kết quả: who in the cell is told that an answer came, or that something is to be made clear. */
  'feedback.hear': { cellSecretary: 'own', cellRecorder: 'own' },
  /** Thủ trưởng cơ quan: told when a deadline of the agency has passed. */
  'feedback.answerFor': { agencyHead: 'assigned' },
  /** Quá hạn kéo dài ở Thường trực: nobody stands above; told again, together with the office. */
  'feedback.urge': { permanentCommittee: 'subtree', districtOffice: 'subtree' },
  'feedback.create': { cellSecretary: 'own' },
  'feedback.settle': { ...committee },
  'feedback.forward': { ...committee },
  'feedback.clarify': { ...committee, districtOffice: 'subtree' },
  'feedback.respond': { cellSecretary: 'own' },
  'feedback.route': { districtOffice: 'subtree' },
  'feedback.assign': { permanentCommittee: 'subtree' },
  'feedback.draft': agency,
  'feedback.passOn': agency,
  'feedback.approve': { permanentCommittee: 'subtree' },
  /** Gộp trùng, and taking apart again. */
  'feedback.merge': { districtOffice: 'subtree' },
  /** Tách một mục cho hai nơi nhận. */
  'feedback.split': { districtOffice: 'subtree' },
  'feedback.askExtension': agency,
  /** Góp ý phối hợp, on what another agency answers. */
  'feedback.opine': agency,
  /** Đồng ý, không đồng ý gia hạn theo đề nghị. */
  'feedback.extend': { permanentCommittee: 'subtree' },
  /** Đính tệp, between the steps; with a step, by whoever takes it. */
  'feedback.attach': { cellSecretary: 'own' },
  'feedback.dropFile': { cellSecretary: 'own', ...agency },
  /** Khiếu nại, tố cáo: handed on, its text removed here. */
  'feedback.setAside': { ...committee, districtOffice: 'subtree' },
  /** Câu trả lời mẫu: one's own, and those of the organisations above. */
  'replyTemplates.read': {
    districtOffice: 'own',
    committeeSecretary: 'line',
    committeeOffice: 'line',
    agencyOfficer: 'line',
    agencyHead: 'line',
  },
  'replyTemplates.write': {
    districtOffice: 'own',
    committeeSecretary: 'own',
    committeeOffice: 'own',
    agencyOfficer: 'own',
    agencyHead: 'own',
  },
  /** Tổng hợp phản ánh, góp ý của tháng; of items that may be read by `feedback.read`. */
  'syntheses.read': { ...leaders, districtOffice: 'subtree', ...committee, ...inspection },
  'syntheses.issue': { districtOffice: 'own', committeeOffice: 'own', committeeSecretary: 'own' },
  /** Hướng dẫn, giải đáp: how a rule is applied, asked by cells and committees, answered by the organisation board. */
  'guidance.ask': {
    committeeSecretary: 'own',
    committeeOffice: 'own',
    cellSecretary: 'own',
    cellRecorder: 'own',
  },
  'guidance.withdraw': {
    committeeSecretary: 'own',
    committeeOffice: 'own',
    cellSecretary: 'own',
    cellRecorder: 'own',
  },
  /** What was asked: by those who asked and those above them. */
  'guidance.read': {
    ...leaders,
    ...boards,
    ...committee,
    cellSecretary: 'own',
    cellRecorder: 'own',
    ...inspection,
  },
  /** Tập giải đáp chung: everybody below the board that answered. */
  'guidance.find': {
    ...line,
    admin: 'line',
    inspector: 'line',
    agencyOfficer: 'line',
    agencyHead: 'line',
    member: 'line',
  },
  'guidance.answer': { organisationBoard: 'subtree' },
  'guidance.acknowledge': {
    committeeSecretary: 'own',
    committeeOffice: 'own',
    cellSecretary: 'own',
    cellRecorder: 'own',
  },
  'guidanceAnswers.replace': { organisationBoard: 'subtree' },
  'guidanceTopics.create': { organisationBoard: 'subtree' },
  'guidanceTopics.close': { organisationBoard: 'subtree' },
} satisfies Part
