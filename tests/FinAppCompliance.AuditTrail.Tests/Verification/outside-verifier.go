// Verifies with the libraries of the Go project what the audit trail published: the signature of both checkpoints, the receipt of an
// entry, and that the later checkpoint only adds to the earlier one. Arguments are files: key, earlier checkpoint, receipt, entry, consistency.
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func check(err error) {
	if err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
}

func read(place int) string {
	data, err := os.ReadFile(os.Args[place])
	check(err)
	return string(data)
}

func hash(line string) tlog.Hash {
	var result tlog.Hash
	data, err := base64.StdEncoding.DecodeString(line)
	check(err)
	if copy(result[:], data) != tlog.HashSize || len(data) != tlog.HashSize {
		check(fmt.Errorf("%q is no hash", line))
	}
	return result
}

func hashes(lines string) []tlog.Hash {
	var result []tlog.Hash
	for _, line := range strings.Fields(lines) {
		result = append(result, hash(line))
	}
	return result
}

func number(text string) int64 {
	result, err := strconv.ParseInt(text, 10, 64)
	check(err)
	return result
}

func open(signed string, verifier note.Verifier) (int64, tlog.Hash) {
	opened, err := note.Open([]byte(signed), note.VerifierList(verifier))
	check(err)
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != verifier.Name() {
		check(fmt.Errorf("the checkpoint is of %q", lines[0]))
	}
	return number(lines[1]), hash(lines[2])
}

func main() {
	verifier, err := note.NewVerifier(strings.TrimSpace(read(1)))
	check(err)
	oldSize, oldRoot := open(read(2), verifier)
	receipt := strings.SplitN(read(3), "\n\n", 2)
	size, root := open(receipt[1], verifier)
	lines := strings.SplitN(receipt[0], "\n", 3)
	path := ""
	if len(lines) > 2 {
		path = lines[2]
	}
	index := number(strings.TrimPrefix(lines[1], "index "))
	check(tlog.CheckRecord(hashes(path), size, root, index, tlog.RecordHash([]byte(read(4)))))
	check(tlog.CheckTree(hashes(read(5)), size, root, oldSize, oldRoot))
	fmt.Println("accepted")
}
