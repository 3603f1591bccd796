using System.Text;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Tests.Register;

public sealed class RegisterPlacesTests
{
    private const string File = """
        {
          "format": "finapp-register/2",
          "declaredComplete": ["units"],
          "institution": {
            "id": "bank",
            "name": "云岭{[银行]}"
          },
          "units": [ { "id": "u1", "name": "一部" }, { "id": "u2",
            "name": "二部" } ],
          "applications": [
            {
              "name": "甲\n乙", "packageNames": ["a", "b"],
              "managingUnit": "u1",
              "id": "a1"
            }
          ]
        }
        """;

    [Theory]
    [InlineData("institution", "bank", null, 4)]
    [InlineData("institution", "bank", "name", 6)]
    [InlineData("units", "u1", "name", 8)]
    [InlineData("units", "u2", null, 8)]
    [InlineData("units", "u2", "name", 9)]
    [InlineData("applications", "a1", null, 11)]
    [InlineData("applications", "a1", "packageNames", 12)]
    [InlineData("applications", "a1", "managingUnit", 13)]
    [InlineData("applications", "a1", "form", 11)]
    public void A_fact_stands_on_its_line(string section, string id, string? member, int line)
    {
        Assert.Equal(new FactPlace("bank.json", line), RegisterPlaces.Of(Encoding.UTF8.GetBytes(File), "bank.json").Find(new(section, id, member)));
        Assert.Equal(new FactPlace("bank.json", line), RegisterPlaces.Of(Encoding.UTF8.GetBytes("\uFEFF" + File.ReplaceLineEndings("\r\n")), "bank.json").Find(new(section, id, member)));
    }

    [Theory]
    [InlineData("applications", "a2", null)]
    [InlineData("units", "a1", null)]
    [InlineData("applications", null, null)]
    public void What_the_file_does_not_hold_has_no_place(string section, string? id, string? member) =>
        Assert.Null(RegisterPlaces.Of(Encoding.UTF8.GetBytes(File), "bank.json").Find(new(section, id, member)));

    [Fact]
    public void Every_record_and_entered_member_of_a_written_register_has_a_line_that_holds_it()
    {
        var register = RegisterReader.Load(Encoding.UTF8.GetBytes(File));
        using var stream = new MemoryStream();
        RegisterWriter.Write(register, stream);
        var places = RegisterPlaces.Of(stream.ToArray(), "written.json");
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.All(register.Records, record => Assert.All(RegisterMembers.EnteredIn(record), member =>
        {
            var place = places.Find(RegisterAddress.Of(record, member)!);
            Assert.Contains($"\"{member}\"", lines[place!.Value.Line - 1], StringComparison.Ordinal);
        }));
    }

    [Fact]
    public void An_application_outside_the_ledger_is_entered_as_its_discovery()
    {
        var application = MobileApplication.FromDiscovery(new DiscoveredApplication { Id = "seen-1", Name = "甲", MatchedApplication = Domain.Facts.Fact<Ref<MobileApplication>>.Absent });
        Assert.Equal("seen-1", application.DiscoveryId);
        Assert.Equal(new RegisterAddress("discoveredApplications", "seen-1", "liveSince"), RegisterAddress.Of(application, "firstReleasedOn"));
        Assert.Equal(new RegisterAddress("discoveredApplications", "seen-1", "matchedApplication"), RegisterAddress.Of(application, "managingUnit"));
        Assert.Equal(new RegisterAddress("applications", "a1", "form"), RegisterAddress.Of(new MobileApplication { Id = "a1", Name = "甲" }, "form"));
    }
}
