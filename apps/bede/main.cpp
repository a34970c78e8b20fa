#include <cstdio>

#include "bede/bede.h"

int main() { return 0; }
