using System.Text;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FsCheck.Xunit;

namespace FinAppCompliance.Domain.Tests.Register;

public sealed class RegisterWriterTests
{
    [Property(MaxTest = 30)]
    public bool What_was_written_reads_back_equal(int seed)
    {
        var register = new GeneratedRegister(seed).Create(2);

        return RegisterReader.Load(Write(register)).Equals(register);
    }

    [Property(MaxTest = 10)]
    public bool Writing_again_what_was_read_gives_the_same_bytes(int seed)
    {
        var bytes = Write(new GeneratedRegister(seed).Create(2));

        return Write(RegisterReader.Load(bytes)).AsSpan().SequenceEqual(bytes);
    }

    [Fact]
    public void Unknown_is_left_out_absent_is_null_and_chinese_stays_readable()
    {
        var register = new InstitutionRegister([new MobileApplication { Id = "a", Name = "手机银行<1>", ShortCode = Fact<string>.Absent, MlpsLevel = 3 }]);

        Assert.Equal(
            """
            {
              "format": "finapp-register/2",
              "applications": [
                {
                  "id": "a",
                  "name": "手机银行<1>",
                  "shortCode": null,
                  "ledger": "listed",
                  "mlpsLevel": 3
                }
              ]
            }

            """,
            Encoding.UTF8.GetString(Write(register)).ReplaceLineEndings());
    }

    [Fact]
    public void Every_record_begins_with_its_id() =>
        Assert.All(RegisterSections.All, static section => Assert.True(section.Shape.Members[0].IsId));

    [Fact]
    public void The_empty_register_round_trips() =>
        Assert.Equal(InstitutionRegister.Empty, RegisterReader.Load(Write(InstitutionRegister.Empty)));

    private static byte[] Write(InstitutionRegister register)
    {
        using var stream = new MemoryStream();
        RegisterWriter.Write(register, stream);
        return stream.ToArray();
    }
}
