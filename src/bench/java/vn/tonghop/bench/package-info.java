/** The benchmark of the whole: from files to published figures, beside the floor and a usual batch job. */
package vn.tonghop.bench;
