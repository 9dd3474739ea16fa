import { HiddenCells } from './hidden-cells.ts';
import { knowledgeOf } from './insider-knowledge.ts';
import { KeptWitnesses } from './kept-witnesses.ts';
import type { PlacedCondition } from './lattice.ts';
import { LinkedSearch } from './linked-search.ts';
import { type FoundMoves, MoveFinder, type MoveGoal } from './move-finder.ts';
import { changesOf, differencesOf, RelabelSpace } from './relabel-space.ts';
import { RelabelSpaces } from './relabel-spaces.ts';
import { type Scenario, scenariosOf } from './scenarios.ts';
import { showAgain } from './show-again.ts';
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

/** Programs that are asked to show again what need not be hidden: a second or two for few people. */
const mostTries = 600;

class Suppression {
  private readonly hidden: HiddenCells;
  private readonly finder: MoveFinder;
  private readonly witnesses = new KeptWitnesses();
  private readonly spaces: RelabelSpaces;
  private readonly searches = new Map<number, LinkedSearch | null>();
  /** Cells that cost something before anything was hidden for others. */
  private readonly mayCost: readonly boolean[];
  /** Programs over all attributes that were asked. */
  private asked = 0;

  constructor(private readonly order: SuppressionOrder) {
    this.hidden = new HiddenCells(order);
    this.spaces = new RelabelSpaces(order.cells, order.tables);
    this.finder = new MoveFinder(this.hidden, order.solve);
    this.mayCost = order.cells.map((_, cell) => this.hidden.costOf(cell) > 0);
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
    if (protections.every(({ witness }) => witness !== null)) this.showAgain(protections);
    const silenced = this.silence(protections);
    const told = protections.filter(({ cell }) => !silenced.includes(this.spaces.cell(cell).table));
    return { isHidden: this.hidden.isHidden, silenced, ...this.witnesses.used(told) };
  }

  /** Shows what need not be hidden. */
  private showAgain(protections: Protection[]): void {
    const { cells, isHidden, weights } = this.order;
    const most = this.asked + mostTries;
    showAgain({
      ...{ cells, isHiddenAtFirst: isHidden, weights, protections },
      ...{ hidden: this.hidden, witnesses: this.witnesses },
      reach: ({ cell, ...scenario }) =>
        this.known(cell, scenario) ??
        this.reachFreely(cell, [scenario]) ??
        this.reachByAnyAttribute(cell, scenario, true),
      isEnough: () => this.asked >= most,
    });
  }

  /**
   * Where people are so few that some number cannot be protected, nothing new is told of any
   * of them: whoever entered could be anybody, and of the others no more is known than
   * earlier releases have told, for which they were proved.
   */
  private silence(protections: readonly Protection[]): number[] {
    const failed = protections.filter(({ witness }) => witness === null);
    const tables = [...new Set(failed.map(({ cell }) => this.spaces.cell(cell).table))];
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
        this.reachByAnyAttribute(cell, scenario, false) ??
        this.reachByHiding(cell, scenario) ??
        this.reachInTwoSteps(cell, scenario) ??
        this.reachWithout(cell, scenario);
      return { cell, insider, change, witness };
    });
  }

  /** A witness made before that will do. */
  private known(cell: number, { insider, change }: Scenario): number | null {
    const knowledge = knowledgeOf(this.spaces.table(this.spaces.cell(cell).table), [insider]);
    return this.witnesses.find(cell, change, ({ differences }) =>
      differences.every(
        ({ person, attribute, to }) =>
          knowledge.isMovable(person) && knowledge.mayBecome(attribute, to),
      ),
    );
  }

  private reachFreely(cell: number, scenarios: readonly Scenario[]): number | null {
    const found = this.finder.findFree(this.goal(cell, scenarios), this.spaces.of(cell));
    return found && this.keep(found);
  }

  /** By hiding the cells that cost least, or none, whatever it is that people have otherwise. */
  private reachByAnyAttribute(
    cell: number,
    { insider, change }: Scenario,
    isFree: boolean,
  ): number | null {
    const { table } = this.spaces.cell(cell);
    const search = this.search(table);
    if (!search) return null;
    this.asked += 1;
    const differences = search.find({ cell, insider, change, isFree });
    if (!differences) return null;
    const changes = changesByCounting(
      this.order.cells,
      this.spaces.table(table),
      table,
      differences,
    );
    if (isFree && this.hidden.costOfAll(changes.keys()) > 0) return null;
    return this.note({ table, differences }, changes);
  }

  /** By hiding the cells that cost least, where people have another value of one attribute. */
  private reachByHiding(cell: number, scenario: Scenario): number | null {
    const found = this.finder.findCheapest(this.goal(cell, [scenario]), this.spaces.of(cell));
    return found && this.keep(found);
  }

  /**
   * Where too few people have what a group is to have more of: first more of them come to have
   * it, which is hidden of everybody as well, and then they are given the attribute.
   */
  private reachInTwoSteps(cell: number, scenario: Scenario): number | null {
    const { table, conditions } = this.spaces.cell(cell);
    const people = this.spaces.table(table);
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
    const { table, conditions } = this.spaces.cell(cell);
    const people = this.spaces.table(table);
    const rank = ({ attribute }: PlacedCondition) => attributeRank(people, attribute);
    for (const { attribute } of [...conditions].sort((a, b) => rank(a) - rank(b))) {
      const touched = this.spaces.at(table, attribute).touched.map((each) => each.cell);
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
        this.spaces.table(this.spaces.cell(cell).table),
        scenarios.map(({ insider }) => insider),
      ),
    };
  }

  /** The search over all attributes of a table; null where that would take too long. */
  private search(table: number): LinkedSearch | null {
    const known = this.searches.get(table);
    if (known !== undefined) return known;
    const { cells, open } = this.order;
    const made = LinkedSearch.of(this.spaces.table(table), table, {
      cells,
      hidden: this.hidden,
      mayCost: (cell) => this.mayCost[cell] === true,
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
}
