using System.Diagnostics;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Tests.Keys;
using FinAppCompliance.AuditTrail.Tiles;

namespace FinAppCompliance.AuditTrail.Tests.Verification;

/// <summary>Lets the note and log libraries of the Go project, which know nothing of ours, judge what a trail publishes.</summary>
public sealed class OutsideVerifierTests : IDisposable
{
    private const int Early = 5;
    private const int Late = 300;

    private readonly string _folder = Directory.CreateTempSubdirectory("outside").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GoFact]
    public async Task An_outside_verifier_accepts_a_log_and_refuses_a_changed_one()
    {
        await using var trail = new Trail();
        await trail.FillAsync(Early);
        var early = await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        await trail.FillAsync(Late - Early, first: Early);
        await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        var receipt = await trail.Logs.ProveAsync(Trail.Log, 273, default);
        var entry = (await trail.Store.ReadAsync(Trail.Log, 273, 1, withBodies: false, default))[0].Envelope.ToArray();
        var consistency = await new TileReader(trail.Tiles, Trail.Log.Path, Late).HashesAsync(ProofShape.Consistency(Early, Late), default);

        Write("key", trail.Key.ToString());
        Write("early", early.ToString());
        Write("receipt", receipt.ToString());
        await File.WriteAllBytesAsync(Name("entry"), entry);
        Write("consistency", string.Join('\n', consistency));
        Assert.Equal("accepted", Verify());

        entry[^1] ^= 1;
        await File.WriteAllBytesAsync(Name("entry"), entry);
        Assert.StartsWith("refused", Verify(), StringComparison.Ordinal);
        entry[^1] ^= 1;
        await File.WriteAllBytesAsync(Name("entry"), entry);
        Write("early", early.ToString().Replace("\n5\n", "\n6\n", StringComparison.Ordinal));
        Assert.StartsWith("refused", Verify(), StringComparison.Ordinal);
        Write("early", early.ToString());
        Write("consistency", string.Join('\n', consistency.Reverse()));
        Assert.StartsWith("refused", Verify(), StringComparison.Ordinal);
    }

    [GoFact]
    public async Task An_outside_verifier_goes_over_to_the_next_key_at_the_checkpoint_of_both()
    {
        await using var trail = await HandOverTests.HandedOverAsync();
        await trail.AppendAsync(Late - 9);
        await trail.PublishAsync();
        var change = (await trail.ChangesAsync())[0];
        var receipt = await trail.Logs.ProveAsync(Trail.Log, 273, default);
        Write("early", change.Checkpoint.ToString());
        Write("receipt", receipt.ToString());
        await File.WriteAllBytesAsync(Name("entry"), (await trail.Store.ReadAsync(Trail.Log, 273, 1, withBodies: false, default))[0].Envelope.ToArray());
        var hashes = await new TileReader(trail.Tiles, Trail.Log.Path, Late).HashesAsync(ProofShape.Consistency(change.Size, Late), default);
        Write("consistency", string.Join('\n', hashes));
        Write("key", trail.Key(1).ToString());
        Assert.Equal("accepted", Verify());

        // The former key has the early checkpoint too, and not the late one.
        Write("key", trail.Key(0).ToString());
        Assert.StartsWith("refused", Verify(), StringComparison.Ordinal);
        Write("receipt", receipt.ToString()[..(receipt.ToString().IndexOf("\n\n", StringComparison.Ordinal) + 2)] + change.Checkpoint);
        Assert.StartsWith("refused", Verify(), StringComparison.Ordinal);
    }

    private string Name(string file) => Path.Combine(_folder, file);

    private void Write(string file, string text) => File.WriteAllText(Name(file), text);

    private string Verify()
    {
        if (!File.Exists(Name("verifier")))
        {
            using (var source = typeof(OutsideVerifierTests).Assembly.GetManifestResourceStream("outside-verifier.go")!)
            using (var file = File.Create(Name("verifier.go")))
            {
                source.CopyTo(file);
            }

            Assert.Equal(string.Empty, Run("go", "build", "-o", Name("verifier"), Name("verifier.go")));
        }

        return Run(Name("verifier"), Name("key"), Name("early"), Name("receipt"), Name("entry"), Name("consistency"));
    }

    private string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        foreach (var (name, value) in GoFactAttribute.Settings(_folder))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output + error.GetAwaiter().GetResult()).Trim();
    }
}
