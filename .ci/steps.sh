# Taken in by run, fast and long: the settings of CI, a step that is told and counted, the tools, and the one closing line.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en NO_COLOR=1
export CI=true MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
export UseSharedCompilation=true            # one compiler process for all projects, stopped at the end
sln=FinAppCompliance.sln
graph=artifacts/graph.txt
broken=0                                    # failures that no results file holds
tests=()                                    # the test projects that must leave results
results=artifacts/test-results
test_code=0                                 # exit code of the command that ran the tests
mkdir -p artifacts/logs

# tell NAME COMMAND... : runs it, tells how it ended and how long it took, and returns its exit code; its output is a log.
tell() {
  local name=$1 begin=$SECONDS code; shift
  "$@" > "artifacts/logs/$name.log" 2>&1; code=$?
  if [ "$code" -eq 0 ]; then echo "ok      $name ($((SECONDS - begin)) s)"
  else echo "FAILED  $name ($((SECONDS - begin)) s, exit code $code): $*"; tail -n 60 "artifacts/logs/$name.log"
  fi
  return "$code"
}

step() { tell "$@" || { broken=$((broken + 1)); return 1; }; }

# must NAME COMMAND... : a step without which nothing behind it makes sense.
must() { step "$@" || { finish; exit 1; }; }

# The closing line; its numbers are those of the results files and of the steps that failed.
finish() {
  local counted passed failed
  timeout 20 dotnet build-server shutdown --vbcscompiler > /dev/null 2>&1     # waits for whoever else compiles; not for long
  counted=$(.ci/count --exit "$test_code" "$results" "${tests[@]}")
  grep -v 'passed' <<< "$counted"
  read -r passed _ failed _ < <(tail -n 1 <<< "$counted")
  failed=$((failed + broken))
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

# Projects, references and files, evaluated by MSBuild; paths are relative to the repository.
write_graph() {
  rm -f "$graph"
  dotnet msbuild .ci/graph.proj -nologo -v:m "-p:GraphFile=$PWD/$graph" && sed -i "s|$PWD/||g" "$graph" && [ -n "$(test_projects)" ]
}

test_projects() { awk -F'|' '$1 == "project" && $2 ~ /^tests\// && $3 == "test=true" { print $2 }' "$graph"; }
packages_of_family() { awk -F'|' '$1 == "project" && $2 ~ /^src\// && $4 == "packable=true" { print $2 }' "$graph"; }
names() { sed -E 's|.*/||; s|\.csproj$||'; }

# Servers and tools that some tests compare with; without root or apt those tests are skipped and say so.
install_tools() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 0
  local wanted=()
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || wanted+=(postgresql)
  [ -x /usr/sbin/pgbouncer ] || wanted+=(pgbouncer)
  command -v aapt >/dev/null || wanted+=(aapt)
  command -v plistutil >/dev/null || wanted+=(libplist-utils)
  command -v unzip >/dev/null || wanted+=(unzip)
  command -v go >/dev/null || wanted+=(golang-go)
  [ -d /usr/share/gocode/src/golang.org/x/mod/sumdb/tlog ] || wanted+=(golang-golang-x-mod-dev)
  [ "${#wanted[@]}" -eq 0 ] && return 0
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}"
}

check_format() { dotnet format whitespace . --folder --verify-no-changes --exclude artifacts; }
