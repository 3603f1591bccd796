using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinAppCompliance.Domain.Register.Json;

/// <summary>Holds the one configuration under which registers are read and written.</summary>
internal static class RegisterJson
{
    /// <summary>Gets the options; read-only and shared.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Gets how files are laid out: indented, line feeds, readable Chinese.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        RegisterConverters.AddPlainValues(options.Converters);
        RegisterConverters.AddNestedValues(options.Converters);
        RegisterConverters.AddOrganisationAndLedgerEnumerations(options.Converters);
        RegisterConverters.AddLifecycleEnumerations(options.Converters);
        RegisterConverters.AddPartnerAndFilingEnumerations(options.Converters);
        RegisterConverters.AddPersonalInformationEnumerations(options.Converters);
        RegisterConverters.AddConductAndRiskEnumerations(options.Converters);
        foreach (var section in RegisterSections.All)
        {
            section.AddConverters(options.Converters);
        }

        return new RegisterJsonContext(options).Options;
    }
}
