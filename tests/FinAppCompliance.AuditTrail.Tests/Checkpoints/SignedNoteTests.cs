using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Ed25519;

namespace FinAppCompliance.AuditTrail.Tests.Checkpoints;

public sealed class SignedNoteTests
{
    // The example of Go's package for signed notes.
    private const string PublishedKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private const string Published =
        "If you think cryptography is the answer to your problem,\n"
        + "then you don't know what your problem is.\n"
        + "\n"
        + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    [Fact]
    public void A_published_note_verifies()
    {
        Assert.True(SignedNote.TryParse(Published, out var note));
        Assert.True(note.IsSignedBy(NoteKey.Parse(PublishedKey, Ed25519Signatures.Verifiers)));
        Assert.Equal(Published, note.ToString());
    }

    [Fact]
    public void No_changed_letter_of_a_published_note_verifies()
    {
        var key = NoteKey.Parse(PublishedKey, Ed25519Signatures.Verifiers);
        Assert.All(Enumerable.Range(0, Published.IndexOf('—', StringComparison.Ordinal)), i =>
        {
            var changed = Published.Remove(i, 1).Insert(i, Published[i] == 'x' ? "y" : "x");
            Assert.False(SignedNote.TryParse(changed, out var note) && note.IsSignedBy(key));
        });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— name AAAAAAA=")]
    [InlineData("text\n\n- name AAAAAAA=\n")]
    [InlineData("text\n\n— na+me AAAAAAA=\n")]
    [InlineData("text\n\n— name AAAAAA==\n")]
    [InlineData("text\n\n— name AAAAAAA= more\n")]
    [InlineData("te\txt\n\n— name AAAAAAA=\n")]
    [InlineData("text\r\n\n— name AAAAAAA=\n")]
    public void Text_that_is_no_note_is_refused(string? text) => Assert.False(SignedNote.TryParse(text, out _));

    [Fact]
    public void A_blank_line_in_the_text_belongs_to_the_text()
    {
        Assert.True(SignedNote.TryParse("a\n\nb\n\n— name AAAAAAA=\n", out var note));
        Assert.Equal("a\n\nb\n", note.Text);
    }

    [Fact]
    public void A_line_of_an_unknown_key_is_kept_and_not_trusted()
    {
        Assert.True(SignedNote.TryParse(Published + "— other AAAAAAA=\n", out var note));
        Assert.Equal(2, note.Signatures.Count);
        Assert.True(note.IsSignedBy(NoteKey.Parse(PublishedKey, Ed25519Signatures.Verifiers)));
    }

    [Fact]
    public void A_second_line_of_the_key_that_is_wrong_spoils_the_note()
    {
        Assert.True(SignedNote.TryParse(Published, out var note));
        var wrong = new NoteSignature("PeterNeumann", 0xc74f20a3, new byte[64]);
        Assert.False(note.With([wrong]).IsSignedBy(NoteKey.Parse(PublishedKey, Ed25519Signatures.Verifiers)));
    }

    [Theory]
    [InlineData("no line end")]
    [InlineData("control\u0001\n")]
    public void A_text_that_cannot_be_signed_is_refused(string text) => Assert.Throws<ArgumentException>(() => new SignedNote(text, []));

    [Fact]
    public void A_note_without_a_line_of_the_key_is_not_signed() =>
        Assert.False(new SignedNote("text\n", []).IsSignedBy(NoteKey.Parse(PublishedKey, Ed25519Signatures.Verifiers)));
}
