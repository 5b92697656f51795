// A file dropped anywhere on the window opens the import desk with it. Small, so that it can be there from the start.
import './drop-window.css';
import { useEffect, useState } from 'react';
import { openImport } from '../../store/import-actions';
import { useTranslate } from '../../store/translate';

export function DropWindow() {
  const t = useTranslate();
  const isOver = useFileDrop();
  if (!isOver) return null;
  return (
    <div className="drop-window" role="status">
      <p>{t('import.dropNow')}</p>
    </div>
  );
}

function useFileDrop(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      openImport(files);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return isOver;
}
