package com.prescripto.devstack.mongo.index;

/** The key MongoDB gives an empty array. It is a value like any other: two empty arrays collide in a unique index. */
enum Undefined {
    VALUE
}
