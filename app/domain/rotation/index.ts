// The door to the rotation: who sits where in every round of a workshop, and how good that is.
export { finish, plan, planning, stepsFor, type PlanOptions } from './planning';
export { moves, repair, type Move, type RepairOptions } from './repair';
export { type Progress } from './anneal';
export { quality } from './quality';
export * from './room';
