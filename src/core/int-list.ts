/** A list of whole numbers that grows by itself: thousands of them cost one array, not as many boxes. */
export interface IntList {
  list: Int32Array
  length: number
}

/** An empty list with room for so many numbers at first. */
export const makeIntList = (room = 1024): IntList => ({ list: new Int32Array(room), length: 0 })

/** Adds a number at the end. */
export const append = (ints: IntList, value: number): void => {
  if (ints.length === ints.list.length) reserve(ints, 1)
  ints.list[ints.length++] = value
}

/** Makes room for so many numbers more, so that they can be written without looking each time. Gives the array to write to. */
export const reserve = (ints: IntList, more: number): Int32Array => {
  if (ints.length + more > ints.list.length) {
    const list = new Int32Array(Math.max(ints.list.length * 2, ints.length + more))
    list.set(ints.list)
    ints.list = list
  }
  return ints.list
}
