using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FsCheck.Xunit;

namespace FinAppCompliance.Domain.Tests.Register;

public sealed class RegisterMembersTests
{
    [Fact]
    public void Known_and_absent_members_are_entered_and_unknown_ones_are_not()
    {
        var licence = new Licence { Id = "l", Status = LicenceStatus.InForce, Regions = [], ValidThrough = Fact<DateOnly>.Absent, RecordedBy = "王" };

        Assert.Equal(["regions", "status", "validThrough"], RegisterMembers.EnteredIn(licence).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sections_and_members_are_named_as_in_files()
    {
        Assert.Equal("licences", RegisterMembers.SectionOf(typeof(Licence)));
        Assert.Null(RegisterMembers.SectionOf(typeof(RegisterRecord)));
        Assert.Contains("validThrough", RegisterMembers.Of(typeof(Licence)));
        Assert.DoesNotContain("id", RegisterMembers.Of(typeof(Licence)));
        Assert.Empty(RegisterMembers.Of(typeof(string)));
    }

    [Property(MaxTest = 20)]
    public bool What_is_entered_is_what_is_written(int seed)
    {
        var register = new GeneratedRegister(seed).Create(1);
        using var stream = new MemoryStream();
        RegisterWriter.Write(register, stream);
        var file = System.Text.Json.Nodes.JsonNode.Parse(stream.ToArray())!;

        return register.Records.All(record =>
        {
            var section = file[RegisterMembers.SectionOf(record.GetType())!]!;
            var written = section is System.Text.Json.Nodes.JsonArray array ? array.Single(one => one!["id"]!.GetValue<string>() == record.Id)! : section;
            return written.AsObject().Select(static member => member.Key).Where(static name => name is not ("id" or "recordedBy" or "recordedAt" or "evidenceIds"))
                .SequenceEqual(RegisterMembers.EnteredIn(record));
        });
    }
}
