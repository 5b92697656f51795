// Two scenarios for the comparison: their answers followed, and the table of what differs.
import '../../core/siting-messages';
import './siting.css';
import { useEffect } from 'react';
import { followSiting } from '../../store/siting-runs';
import { loadScenarios } from '../../store/siting-scenarios';
import { Scenarios } from './scenarios';
import { useRun } from './use-siting';

export function ScenarioTable() {
  const run = useRun();
  useEffect(followSiting, []);
  useEffect(loadScenarios, []);
  return run && <Scenarios run={run} onMaps={null} />;
}
