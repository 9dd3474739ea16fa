import type { PeopleTable } from '../people-table.ts';
import { HiddenCells } from './hidden-cells.ts';
import { knowledgeOf } from './insider-knowledge.ts';
import { KeptWitnesses } from './kept-witnesses.ts';
import type { LatticeCell, PlacedCondition } from './lattice.ts';
import { LinkedSearch } from './linked-search.ts';
import { type FoundMoves, MoveFinder, type MoveGoal } from './move-finder.ts';
import { changesOf, differencesOf, RelabelSpace } from './relabel-space.ts';
import { type Scenario, scenariosOf } from './scenarios.ts';
import type { Protection, Suppressed, SuppressionOrder, Witness } from './suppression-order.ts';
import { attributeRank } from './ways.ts';
import { changesByCounting, hasConditions, withDifferences } from './witness-tables.ts';

/**
 * Hides cells until every target can be otherwise by at least the protection, up and down
 * (down to nobody where there are fewer), from whoever knows the people of one site or
 * partner as well, and keeps the tables of people that show it.
 */
export function suppress(order: SuppressionOrder): Suppressed {
  return new Suppression(order).run();
}

class Suppression {
  private readonly hidden: HiddenCells;
  private readonly finder: MoveFinder;
  private readonly witnesses = new KeptWitnesses();
  private readonly spaces = new Map<string, RelabelSpace>();
  private readonly searches = new Map<number, LinkedSearch | null>();

  constructor(private readonly order: SuppressionOrder) {
    this.hidden = new HiddenCells(order);
    this.finder = new MoveFinder(this.hidden, order.solve);
  }

  run(): Suppressed {
    try {
      return this.protectAll();
    } finally {
      for (const search of this.searches.values()) search?.[Symbol.dispose]();
    }
  }

  private protectAll(): Suppressed {
    const { targets, onProgress } = this.order;
    const protections = targets.flatMap((cell, index): Protection[] => {
      if (index % 20 === 0) onProgress?.(index, targets.length);
      return [...this.protect(cell, 1), ...this.protect(cell, -1)];
    });
    const silenced = this.silence(protections);
    return {
      ...{ isHidden: this.hidden.isHidden, witnesses: this.witnesses.all, silenced },
      protections: protections.filter(({ cell }) => !silenced.includes(this.cell(cell).table)),
    };
  }

  /**
   * Where people are so few that some number cannot be protected, nothing new is told of any
   * of them: whoever entered could be anybody, and of the others no more is known than
   * earlier releases have told, for which they were proved.
   */
  private silence(protections: readonly Protection[]): number[] {
    const failed = protections.filter(({ witness }) => witness === null);
    const tables = [...new Set(failed.map(({ cell }) => this.cell(cell).table))];
    this.order.cells.forEach(({ table }, cell) => {
      if (tables.includes(table)) this.hidden.hide(cell);
    });
    return tables;
  }

  /** Protects a number in one direction from everybody, with as few witnesses as will do. */
  private protect(cell: number, direction: 1 | -1): Protection[] {
    const { cells, tables, protection } = this.order;
    const scenarios = scenariosOf(cells, tables, cell, direction, protection);
    const open = scenarios.filter((scenario) => this.known(cell, scenario) === null);
    // A witness without anybody whom half of them know is one for all of that half.
    for (const half of [open.filter((_, i) => i % 2 === 0), open.filter((_, i) => i % 2 === 1)]) {
      if (half.length > 1) this.reachFreely(cell, half);
    }
    return scenarios.map((scenario): Protection => {
      const { insider, change } = scenario;
      const witness =
        this.known(cell, scenario) ??
        this.reachFreely(cell, [scenario]) ??
        this.reachByAnyAttribute(cell, scenario) ??
        this.reachByHiding(cell, scenario) ??
        this.reachInTwoSteps(cell, scenario) ??
        this.reachWithout(cell, scenario);
      return { cell, insider, change, witness };
    });
  }

  /** A witness made before that will do. */
  private known(cell: number, { insider, change }: Scenario): number | null {
    const knowledge = knowledgeOf(this.table(this.cell(cell).table), [insider]);
    return this.witnesses.find(cell, change, ({ differences }) =>
      differences.every(
        ({ person, attribute, to }) =>
          knowledge.isMovable(person) && knowledge.mayBecome(attribute, to),
      ),
    );
  }

  private reachFreely(cell: number, scenarios: readonly Scenario[]): number | null {
    const found = this.finder.findFree(this.goal(cell, scenarios), this.spacesOf(cell));
    return found && this.keep(found);
  }

  /** By hiding the cells that cost least, whatever it is that people have otherwise. */
  private reachByAnyAttribute(cell: number, { insider, change }: Scenario): number | null {
    const { table } = this.cell(cell);
    const differences = this.search(table)?.find({ cell, insider, change });
    if (!differences) return null;
    const changes = changesByCounting(this.order.cells, this.table(table), table, differences);
    return this.note({ table, differences }, changes);
  }

  /** By hiding the cells that cost least, where people have another value of one attribute. */
  private reachByHiding(cell: number, scenario: Scenario): number | null {
    const found = this.finder.findCheapest(this.goal(cell, [scenario]), this.spacesOf(cell));
    return found && this.keep(found);
  }

  /**
   * Where too few people have what a group is to have more of: first more of them come to have
   * it, which is hidden of everybody as well, and then they are given the attribute.
   */
  private reachInTwoSteps(cell: number, scenario: Scenario): number | null {
    const { table, conditions } = this.cell(cell);
    const people = this.table(table);
    const rank = ({ attribute }: PlacedCondition) => attributeRank(people, attribute);
    const [first, ...others] = [...conditions].sort((a, b) => rank(a) - rank(b));
    const whole = this.order.cells.findIndex((each) => hasConditions(each, table, others));
    if (!first || others.length === 0 || whole === -1) return null;
    const earlier =
      this.known(whole, scenario) ??
      this.reachFreely(whole, [scenario]) ??
      this.reachByHiding(whole, scenario);
    const witness = this.witnesses.all[earlier ?? -1];
    if (earlier === null || !witness) return null;
    const done = this.witnesses.changeOf(earlier, cell);
    const moved = withDifferences(people, witness.differences);
    const space = new RelabelSpace(moved, first.attribute, this.order.cells, table);
    const goal = this.goal(cell, [{ ...scenario, change: scenario.change - done }]);
    const found = this.finder.findByProgram(goal, [space]);
    if (!found) return null;
    const differences = [...witness.differences, ...differencesOf(space, found.moves)];
    const changes = changesByCounting(this.order.cells, people, table, differences);
    const reached = (changes.get(cell) ?? 0) * Math.sign(scenario.change);
    if (reached < Math.abs(scenario.change)) return null;
    return this.note({ table, differences }, changes);
  }

  /** Where nothing else will do: with one attribute after the other no longer told at all. */
  private reachWithout(cell: number, scenario: Scenario): number | null {
    const { table, conditions } = this.cell(cell);
    const people = this.table(table);
    const rank = ({ attribute }: PlacedCondition) => attributeRank(people, attribute);
    for (const { attribute } of [...conditions].sort((a, b) => rank(a) - rank(b))) {
      const touched = this.space(table, attribute).touched.map((each) => each.cell);
      const found = this.hidden.hiding(
        touched,
        () =>
          this.reachFreely(cell, [scenario]) ??
          this.reachByHiding(cell, scenario) ??
          this.reachInTwoSteps(cell, scenario),
      );
      if (found !== null) return found;
    }
    return null;
  }

  private goal(cell: number, scenarios: readonly Scenario[]): MoveGoal {
    const most = Math.max(...scenarios.map(({ change }) => Math.abs(change)));
    return {
      ...{ cell, change: most * Math.sign(scenarios[0]?.change ?? 1) },
      ...knowledgeOf(
        this.table(this.cell(cell).table),
        scenarios.map(({ insider }) => insider),
      ),
    };
  }

  /** The search over all attributes of a table; null where that would take too long. */
  private search(table: number): LinkedSearch | null {
    const known = this.searches.get(table);
    if (known !== undefined) return known;
    const { cells, open } = this.order;
    const made = LinkedSearch.of(this.table(table), table, {
      cells,
      hidden: this.hidden,
      open,
    });
    this.searches.set(table, made);
    return made;
  }

  private keep({ space, moves }: FoundMoves): number {
    const witness = { table: space.place, differences: differencesOf(space, moves) };
    return this.note(witness, changesOf(space, moves));
  }

  /** Keeps a witness, and hides what it changes. */
  private note(witness: Witness, changes: Map<number, number>): number {
    for (const cell of changes.keys()) this.hidden.hide(cell);
    return this.witnesses.keep(witness, changes);
  }

  private spacesOf(cell: number): RelabelSpace[] {
    const { table, conditions } = this.cell(cell);
    return conditions.map(({ attribute }) => this.space(table, attribute));
  }

  private space(table: number, attribute: number): RelabelSpace {
    const key = `${table}:${attribute}`;
    const known = this.spaces.get(key);
    if (known) return known;
    const made = new RelabelSpace(this.table(table), attribute, this.order.cells, table);
    this.spaces.set(key, made);
    return made;
  }

  private cell(place: number): LatticeCell {
    const cell = this.order.cells[place];
    if (!cell) throw new Error('A target names a cell that is not there.');
    return cell;
  }

  private table(place: number): PeopleTable {
    const table = this.order.tables[place];
    if (!table) throw new Error('A cell names a people table that is not there.');
    return table;
  }
}
