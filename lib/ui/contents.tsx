/** The parts of a long page, by the ids of their sections; on a phone behind one line. */
export const Contents = ({ label, parts }: { label: string; parts: { id: string; name: string }[] }) => (
  <nav aria-label={label} className="border-y border-line print:hidden">
    <details className="fold">
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{label}</summary>
    </details>
    <div className="folded">
      <ul className="gap-x-8 py-1 sm:columns-2">
        {parts.map(({ id, name }) => (
          <li key={id} className="break-inside-avoid">
            <a href={`#${id}`} className="inline-block py-1.5">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  </nav>
)
