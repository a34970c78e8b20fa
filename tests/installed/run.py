#!/usr/bin/env python3
"""Installs the build into a folder of its own, moves that folder, builds a stranger's project against it, runs both programs.

Standard library only.
"""
import argparse, json, os, shutil, subprocess, sys


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\nfailed with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def main():
    parser = argparse.ArgumentParser()
    for name in ("--cmake", "--build", "--source", "--compiler"):
        parser.add_argument(name, required=True)
    given = parser.parse_args()
    top = os.path.join(given.build, "installed")
    shutil.rmtree(top, ignore_errors=True)
    first, moved = os.path.join(top, "first"), os.path.join(top, "moved")
    run(given.cmake, "--install", given.build, "--prefix", first)
    os.rename(first, moved)  # nothing may remember where it was installed
    stranger = os.path.join(top, "stranger")
    run(given.cmake, "-S", given.source, "-B", stranger, f"-DCMAKE_PREFIX_PATH={moved}", f"-DCMAKE_CXX_COMPILER={given.compiler}",
        "-DCMAKE_BUILD_TYPE=Release")
    run(given.cmake, "--build", stranger)
    record = json.loads(run(os.path.join(stranger, "stranger")))
    assert record["document"]["id"] == "note" and record["document"]["sentences"] == 1, record["document"]
    same = json.loads(run(os.path.join(moved, "bin/bede"), "read", "--format", "json",
                          input="The Norwegian foreign minister visited Jakarta on Monday."))
    assert same["bede"] == record["bede"], "the program and the library read with different lexicons or models"
    for name in ("share/man/man1/bede.1", "share/bede/lexicon/SOURCES.md", "share/bash-completion/completions/bede"):
        assert os.path.exists(os.path.join(moved, name)), f"{name} was not installed"
    print("installed: found, linked, read")


if __name__ == "__main__":
    main()
