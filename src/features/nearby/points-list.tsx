// The user's point sets above the list of records; each brings all of its points into view.
import '../../core/points-messages';
import { formatInteger } from '../../core/format';
import { wishCamera } from '../../store/actions';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { Dot } from '../../ui/dot';
import { Row, Section } from '../../ui/row';

export function PointsList() {
  const t = useTranslate();
  const sets = useAtlas((state) => state.points.sets);
  return (
    <Section title={t('points.title')} count={sets.length}>
      <ul>
        {sets.map(({ info, passing, summary: { account, bounds } }) => (
          <Row
            key={info.id}
            glyph={<Dot colour={`var(--set-${info.colour})`} isOff={!info.isShown} />}
            title={info.name}
            note={t('points.count', { shown: formatInteger(passing), total: formatInteger(account.placed) })}
            onClick={() => bounds && wishCamera({ kind: 'fit', bounds })}
          />
        ))}
      </ul>
    </Section>
  );
}
