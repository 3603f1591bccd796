using FinAppCompliance.Samples.Quickstart;

namespace FinAppCompliance.Stores.Conformance.Samples;

/// <summary>The signing key of the first program, which people copy. Modes are those of Unix; on Windows a file has the rights of its directory.</summary>
public sealed class KeyFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("finapp-key").FullName;

    private string Keys => Path.Combine(_directory, "keys");

    private string File => Path.Combine(Keys, "signing-key");

    [Fact]
    public void A_key_is_made_once_for_its_owner_alone_and_stays_the_same()
    {
        var seed = new KeyFile(Keys).Seed();
        Assert.Equal(32, seed.Length);
        Assert.Equal(seed, new KeyFile(Keys).Seed());
        Assert.Equal(seed, new KeyFile(Keys, mayCreate: false).Seed());
        Assert.Equal([Keys, File], Directory.GetFileSystemEntries(_directory, "*", SearchOption.AllDirectories));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, System.IO.File.GetUnixFileMode(Keys));
        }
    }

    [Theory]
    [InlineData(0b110_100_100, "644")]
    [InlineData(0b110_100_000, "640")]
    [InlineData(0b110_010_000, "620")]
    [InlineData(0b110_001_000, "610")]
    [InlineData(0b110_000_100, "604")]
    [InlineData(0b110_000_010, "602")]
    [InlineData(0b110_000_001, "601")]
    [InlineData(0b111_111_111, "777")]
    public void A_key_that_others_can_use_is_refused_and_the_message_says_how_to_fix_it(int mode, string said)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // no modes there
        }

        new KeyFile(Keys).Seed();
        System.IO.File.SetUnixFileMode(File, (UnixFileMode)mode);
        var error = Assert.Throws<KeyFileException>(() => new KeyFile(Keys).Seed());
        Assert.Contains($"has mode {said},", error.Message, StringComparison.Ordinal);
        Assert.Contains($"chmod 600 '{File}'", error.Message, StringComparison.Ordinal);
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead);
        Assert.Equal(32, new KeyFile(Keys).Seed().Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    [InlineData(63)]
    [InlineData(65)]
    public void A_file_of_another_length_is_refused(int length) => Damaged(content => [.. content.Concat(new byte[1]).Take(length)]);

    [Fact]
    public void A_flipped_bit_anywhere_is_refused_and_never_taken_for_another_key()
    {
        for (var at = 0; at < 64; at++)
        {
            Damaged(content =>
            {
                content[at] ^= 1;
                return content;
            });
        }
    }

    [Fact]
    public void A_directory_without_its_key_is_an_error_and_no_reason_for_a_new_one()
    {
        new KeyFile(Keys).Seed();
        System.IO.File.Delete(File);
        var error = Assert.Throws<KeyFileException>(() => new KeyFile(Keys).Seed());
        Assert.Contains("holds no 'signing-key'", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Keys));
    }

    [Fact]
    public void A_verification_makes_no_key()
    {
        var error = Assert.Throws<KeyFileException>(() => new KeyFile(Keys, mayCreate: false).Seed());
        Assert.Contains("is missing", error.Message, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    // Each has its own object and races for the same name, as processes do; what counts is done by the file system.
    [Fact]
    public void Of_many_that_start_together_all_end_up_with_one_key()
    {
        for (var round = 0; round < 20; round++)
        {
            var keys = Path.Combine(_directory, $"{round}");
            using var start = new Barrier(8);
            var seeds = new byte[8][];
            var threads = Enumerable.Range(0, 8).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                seeds[i] = new KeyFile(keys).Seed();
            })).ToList();
            threads.ForEach(static thread => thread.Start());
            threads.ForEach(static thread => thread.Join());
            Assert.Single(seeds.Select(Convert.ToHexString).Distinct());
            Assert.Equal(round + 1, Directory.GetDirectories(_directory).Length);
        }
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private void Damaged(Func<byte[], byte[]> damage)
    {
        if (Directory.Exists(Keys))
        {
            Directory.Delete(Keys, recursive: true);
        }

        new KeyFile(Keys).Seed();
        System.IO.File.WriteAllBytes(File, damage(System.IO.File.ReadAllBytes(File)));
        Assert.Contains("is damaged", Assert.Throws<KeyFileException>(() => new KeyFile(Keys).Seed()).Message, StringComparison.Ordinal);
    }
}
