/**
 * The sentence about what was refused or done. It stays until it is closed or the next act.
 */
import type { ReactElement } from 'react';
import { useDesk } from '../desk';
import { useStore } from '../store';

export function NoticeBar(): ReactElement | null {
  const desk = useDesk();
  const notice = useStore(desk.notice);
  return (
    <div className="noticePlace" role={notice?.tone === 'stop' ? 'alert' : 'status'}>
      {notice === null ? null : (
        <div className={`notice ${notice.tone}`}>
          <svg viewBox="0 0 16 16" aria-hidden>
            {notice.tone === 'stop' ? <path d="M8 1.8 14.6 13.6H1.4zM8 6v4M8 11.4v1" /> : <path d="M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM8 7v4.5M8 4.4v1" />}
          </svg>
          <span>{notice.text}</span>
          <button type="button" className="barButton" aria-label={desk.words('workbench.close')} title={desk.words('workbench.close')} onClick={() => desk.notice.set(null)}>
            <svg viewBox="0 0 16 16" aria-hidden><path d="M4 4l8 8M12 4l-8 8" /></svg>
          </button>
        </div>
      )}
    </div>
  );
}
