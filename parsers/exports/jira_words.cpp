// The headers and status words of Jira's tables in English, German, Spanish, French and Portuguese.
#include <algorithm>
#include <array>
#include <utility>

#include "parsers/exports/jira_words.h"

namespace speclint::exports {
namespace {

using Word = std::pair<std::string_view, std::string_view>;

/// In lower snake case, and the key that they stand for.
constexpr std::array kHeaders{
    Word{"summary", "summary"},
    Word{"zusammenfassung", "summary"},
    Word{"resumen", "summary"},
    Word{"résumé", "summary"},
    Word{"resumo", "summary"},
    Word{"issue_key", "issue_key"},
    Word{"key", "issue_key"},
    Word{"work_item_key", "issue_key"},
    Word{"vorgangsschlüssel", "issue_key"},
    Word{"schlüssel", "issue_key"},
    Word{"clave_de_incidencia", "issue_key"},
    Word{"clave_de_la_incidencia", "issue_key"},
    Word{"clave", "issue_key"},
    Word{"clé_de_ticket", "issue_key"},
    Word{"clé_du_ticket", "issue_key"},
    Word{"clé", "issue_key"},
    Word{"chave_da_item", "issue_key"},
    Word{"chave_do_item", "issue_key"},
    Word{"chave_da_pendência", "issue_key"},
    Word{"chave_do_ticket", "issue_key"},
    Word{"chave", "issue_key"},
    Word{"issue_type", "issue_type"},
    Word{"work_type", "issue_type"},
    Word{"vorgangstyp", "issue_type"},
    Word{"tipo_de_incidencia", "issue_type"},
    Word{"type_de_ticket", "issue_type"},
    Word{"type_de_demande", "issue_type"},
    Word{"tipo_de_item", "issue_type"},
    Word{"tipo_de_pendência", "issue_type"},
    Word{"tipo_de_ticket", "issue_type"},
    Word{"status", "status"},
    Word{"estado", "status"},
    Word{"état", "status"},
    Word{"statut", "status"},
    Word{"status_category", "status_category"},
    Word{"statuskategorie", "status_category"},
    Word{"categoría_de_estado", "status_category"},
    Word{"catégorie_d'état", "status_category"},
    Word{"catégorie_de_statut", "status_category"},
    Word{"categoria_do_status", "status_category"},
    Word{"categoria_de_status", "status_category"},
    Word{"description", "description"},
    Word{"beschreibung", "description"},
    Word{"descripción", "description"},
    Word{"descrição", "description"},
    Word{"priority", "priority"},
    Word{"priorität", "priority"},
    Word{"prioridad", "priority"},
    Word{"priorité", "priority"},
    Word{"prioridade", "priority"},
    Word{"resolution", "resolution"},
    Word{"lösung", "resolution"},
    Word{"resolución", "resolution"},
    Word{"résolution", "resolution"},
    Word{"resolução", "resolution"},
    Word{"resolved", "resolved"},
    Word{"erledigt", "resolved"},
    Word{"resuelta", "resolved"},
    Word{"résolu", "resolved"},
    Word{"résolue", "resolved"},
    Word{"resolvido", "resolved"},
    Word{"created", "created"},
    Word{"erstellt", "created"},
    Word{"creada", "created"},
    Word{"creado", "created"},
    Word{"création", "created"},
    Word{"créée", "created"},
    Word{"criado", "created"},
    Word{"updated", "updated"},
    Word{"aktualisiert", "updated"},
    Word{"actualizada", "updated"},
    Word{"actualizado", "updated"},
    Word{"mise_à_jour", "updated"},
    Word{"atualizado", "updated"},
    Word{"atualizado_a", "updated"},
    Word{"due_date", "due_date"},
    Word{"fälligkeitsdatum", "due_date"},
    Word{"fällig", "due_date"},
    Word{"fecha_de_vencimiento", "due_date"},
    Word{"date_d'échéance", "due_date"},
    Word{"data_limite", "due_date"},
    Word{"data_de_vencimento", "due_date"},
    Word{"labels", "labels"},
    Word{"stichwörter", "labels"},
    Word{"etiquetas", "labels"},
    Word{"étiquettes", "labels"},
    Word{"assignee", "assignee"},
    Word{"zugewiesene_person", "assignee"},
    Word{"bearbeiter", "assignee"},
    Word{"persona_asignada", "assignee"},
    Word{"responsable", "assignee"},
    Word{"personne_assignée", "assignee"},
    Word{"responsável", "assignee"},
    Word{"environment", "environment"},
    Word{"umgebung", "environment"},
    Word{"entorno", "environment"},
    Word{"environnement", "environment"},
    Word{"ambiente", "environment"},
    Word{"comment", "comments"},
    Word{"comments", "comments"},
    Word{"kommentar", "comments"},
    Word{"kommentare", "comments"},
    Word{"comentario", "comments"},
    Word{"comentarios", "comments"},
    Word{"commentaire", "comments"},
    Word{"commentaires", "comments"},
    Word{"comentário", "comments"},
    Word{"comentários", "comments"},
    Word{"reporter", "reporter"},
    Word{"autor", "reporter"},
    Word{"informador", "reporter"},
    Word{"rapporteur", "reporter"},
    Word{"relator", "reporter"},
    Word{"reporter_id", "reporter_id"},
    Word{"autor_id", "reporter_id"},
    Word{"id_de_informador", "reporter_id"},
    Word{"id_del_informador", "reporter_id"},
    Word{"id_de_rapporteur", "reporter_id"},
    Word{"id_do_relator", "reporter_id"},
    Word{"start_date", "start_date"},
    Word{"startdatum", "start_date"},
    Word{"fecha_de_inicio", "start_date"},
    Word{"date_de_début", "start_date"},
    Word{"data_de_início", "start_date"},
    Word{"attachment", "attachments"},
    Word{"anhang", "attachments"},
    Word{"adjunto", "attachments"},
    Word{"pièce_jointe", "attachments"},
    Word{"anexo", "attachments"},
    Word{"sprint", "sprint"},
    Word{"parent", "parent"},
    Word{"parent_key", "parent"},
    Word{"übergeordnet", "parent"},
    Word{"übergeordneter_schlüssel", "parent"},
    Word{"principal", "parent"},
    Word{"clave_principal", "parent"},
    Word{"clé_parent", "parent"},
    Word{"clé_parente", "parent"},
    Word{"chave_pai", "parent"},
    Word{"pai", "parent"},
    Word{"original_estimate", "original_estimate"},
    Word{"ursprüngliche_schätzung", "original_estimate"},
    Word{"estimación_original", "original_estimate"},
    Word{"estimation_originale", "original_estimate"},
    Word{"estimativa_original", "original_estimate"},
    Word{"story_points", "story_points"},
    Word{"story_point_estimate", "story_points"},
    Word{"acceptance_criteria", "acceptance_criteria"},
    Word{"akzeptanzkriterien", "acceptance_criteria"},
    Word{"abnahmekriterien", "acceptance_criteria"},
    Word{"criterios_de_aceptacion", "acceptance_criteria"},
    Word{"criterios_de_aceptación", "acceptance_criteria"},
    Word{"critères_d'acceptation", "acceptance_criteria"},
    Word{"critérios_de_aceite", "acceptance_criteria"},
    Word{"critérios_de_aceitação", "acceptance_criteria"},
    Word{"definition_of_done", "definition_of_done"},
};

constexpr std::array<std::string_view, 6> kCustomFields{
    "custom_field_",        "benutzerdefinierte_felder_", "benutzerdefiniertes_feld_",
    "campo_personalizado_", "champs_personnalisés_",      "champ_personnalisé_"};

/// Words of the columns that hold links between tickets, and of their directions.
constexpr std::array<std::string_view, 5> kLinkWords{"link", "verknüpfung", "enlace", "vínculo", "lien"};
constexpr std::array<std::string_view, 5> kInward{"inward", "eingehend", "entrante", "entrant", "entrada"};
constexpr std::array<std::string_view, 6> kOutward{"outward", "ausgehend", "saliente",
                                                   "sortant", "saída",     "salida"};

constexpr std::array kStatuses{
    std::pair<std::string_view, Status>{"zu erledigen", Status::open},
    std::pair<std::string_view, Status>{"offen", Status::open},
    std::pair<std::string_view, Status>{"por hacer", Status::open},
    std::pair<std::string_view, Status>{"tareas por hacer", Status::open},
    std::pair<std::string_view, Status>{"à faire", Status::open},
    std::pair<std::string_view, Status>{"tâches à faire", Status::open},
    std::pair<std::string_view, Status>{"a fazer", Status::open},
    std::pair<std::string_view, Status>{"tarefas pendentes", Status::open},
    std::pair<std::string_view, Status>{"itens pendentes", Status::open},
    std::pair<std::string_view, Status>{"in arbeit", Status::started},
    std::pair<std::string_view, Status>{"en curso", Status::started},
    std::pair<std::string_view, Status>{"en cours", Status::started},
    std::pair<std::string_view, Status>{"em andamento", Status::started},
    std::pair<std::string_view, Status>{"fertig", Status::closed},
    std::pair<std::string_view, Status>{"erledigt", Status::closed},
    std::pair<std::string_view, Status>{"geschlossen", Status::closed},
    std::pair<std::string_view, Status>{"hecho", Status::closed},
    std::pair<std::string_view, Status>{"listo", Status::closed},
    std::pair<std::string_view, Status>{"finalizada", Status::closed},
    std::pair<std::string_view, Status>{"finalizado", Status::closed},
    std::pair<std::string_view, Status>{"terminé", Status::closed},
    std::pair<std::string_view, Status>{"terminé(e)", Status::closed},
    std::pair<std::string_view, Status>{"terminée", Status::closed},
    std::pair<std::string_view, Status>{"fermé", Status::closed},
    std::pair<std::string_view, Status>{"concluído", Status::closed},
    std::pair<std::string_view, Status>{"concluída", Status::closed},
    std::pair<std::string_view, Status>{"itens concluídos", Status::closed},
};

template <class Table, class Value>
Value look_up(const Table& table, std::string_view word, Value otherwise) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.first == word; });
  return found == table.end() ? otherwise : Value(found->second);
}

/// `inward_issue_link_blocks`, `lien_du_ticket_entrant_blocks` as the key of a link.
std::string_view link_key(std::string_view header) {
  const auto holds = [&](std::string_view word) { return header.find(word) != std::string_view::npos; };
  const bool is_link = std::any_of(kLinkWords.begin(), kLinkWords.end(), holds);
  const bool inward = std::any_of(kInward.begin(), kInward.end(), holds);
  if (!is_link || (!inward && !std::any_of(kOutward.begin(), kOutward.end(), holds))) { return {}; }
  if (header.ends_with("_blocks")) { return inward ? "blocked_by" : "blocks"; }
  return header.ends_with("_duplicate") && !inward ? "duplicate_of" : "related_to";
}

}  // namespace

std::string_view custom_label(std::string_view header) {
  for (const std::string_view prefix : kCustomFields) {
    if (header.starts_with(prefix)) { return header.substr(prefix.size()); }
  }
  return {};
}

std::string_view jira_key(std::string_view header) {
  if (const std::string_view label = custom_label(header); !label.empty()) { header = label; }
  if (const std::string_view link = link_key(header); !link.empty()) { return link; }
  return look_up(kHeaders, header, std::string_view{});
}

Status jira_status(std::string_view lower_case) { return look_up(kStatuses, lower_case, Status::unknown); }

}  // namespace speclint::exports
