/** The names and shapes of a model's parameters, for the model's side; they are kept where both sides find them. */

export { hasProjections, isWeightMatrix, parameterCount, parameterSpecs } from '../config/parameters';
